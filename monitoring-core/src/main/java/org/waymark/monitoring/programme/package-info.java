/**
 * Programmes with their phases, objectives and participating organisations, in the terms of IATI.
 */
@NullMarked
package org.waymark.monitoring.programme;

import org.jspecify.annotations.NullMarked;
