/**
 * Issues that were raised, and recommendations that answer them: to whom, on what evidence, and
 * what became of them.
 */
@NullMarked
package org.waymark.monitoring.recommendation;

import org.jspecify.annotations.NullMarked;
