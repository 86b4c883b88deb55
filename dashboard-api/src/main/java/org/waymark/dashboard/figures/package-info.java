/** Measures, the records behind them, and reported figures over HTTP. */
@NullMarked
package org.waymark.dashboard.figures;

import org.jspecify.annotations.NullMarked;
