package org.waymark.monitoring.results;

/** What can happen to a reported figure. */
public sealed interface ReportedFigureEvent {

    /** Id of the figure. */
    String figureId();

    /** Somebody claimed a number. */
    record FigureReported(String figureId, Claim claim) implements ReportedFigureEvent {}

    /** What was recorded of the claim was wrong; this is what was claimed. */
    record FigureCorrected(String figureId, Claim claim, String reason)
            implements ReportedFigureEvent {}

    /** The claim was withdrawn, or should not have been recorded. */
    record FigureWithdrawn(String figureId, String reason) implements ReportedFigureEvent {}
}
