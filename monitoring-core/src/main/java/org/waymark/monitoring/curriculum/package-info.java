/** Curriculum modules: what trainings teach, in which version. */
@NullMarked
package org.waymark.monitoring.curriculum;

import org.jspecify.annotations.NullMarked;
