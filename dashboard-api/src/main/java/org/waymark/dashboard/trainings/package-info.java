/** Trainings over HTTP. */
@NullMarked
package org.waymark.dashboard.trainings;

import org.jspecify.annotations.NullMarked;
