package org.waymark.dashboard.figures;

/** What changed about a measure, or about a ratio of two, between two moments of knowledge. */
public sealed interface ChangeAnswer permits FigureChange, RatioChange {

    /** The name of the measure or ratio. */
    String measure();
}
