/**
 * What was aimed at and what was claimed: indicators with versions, baselines and targets, and
 * reported figures.
 */
@NullMarked
package org.waymark.monitoring.results;

import org.jspecify.annotations.NullMarked;
