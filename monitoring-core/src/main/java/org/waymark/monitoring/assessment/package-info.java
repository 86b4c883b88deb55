/**
 * What trainings changed: tests before and after them, and follow-up assessments that fall due some
 * months later. Answers are anonymous.
 */
@NullMarked
package org.waymark.monitoring.assessment;

import org.jspecify.annotations.NullMarked;
