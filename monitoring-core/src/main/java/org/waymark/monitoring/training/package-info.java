/** Trainings of professionals: planned, held, attended, corrected, retracted. */
@NullMarked
package org.waymark.monitoring.training;

import org.jspecify.annotations.NullMarked;
