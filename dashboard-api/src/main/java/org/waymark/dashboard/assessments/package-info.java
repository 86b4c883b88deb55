/** Assessments of trainings over HTTP, and the links through which people answer them. */
@NullMarked
package org.waymark.dashboard.assessments;

import org.jspecify.annotations.NullMarked;
