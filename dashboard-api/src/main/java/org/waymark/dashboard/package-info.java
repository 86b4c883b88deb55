/** Waymark. */
@NullMarked
package org.waymark.dashboard;

import org.jspecify.annotations.NullMarked;
