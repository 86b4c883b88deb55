package org.waymark.dashboard.figures;

/** The answer to a question to a measure, or to a ratio of two. */
public sealed interface FigureAnswer permits MeasureAnswer, RatioAnswer {

    /** The name of the measure or ratio. */
    String measure();
}
