/** Activities of every type but trainings: planned, held, reported, or cancelled. */
@NullMarked
package org.waymark.monitoring.activity;

import org.jspecify.annotations.NullMarked;
