package org.waymark.monitoring.results;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a reported figure. */
public sealed interface ReportedFigureCommand {

    /** The figure it is for. */
    FigureId figureId();

    /** Records a claim. */
    record ReportFigure(@TargetAggregateIdentifier FigureId figureId, Claim claim)
            implements ReportedFigureCommand {}

    /** Puts right what was recorded of a claim. */
    record CorrectFigure(@TargetAggregateIdentifier FigureId figureId, Claim claim, String reason)
            implements ReportedFigureCommand {}

    /** Withdraws a claim. */
    record WithdrawFigure(@TargetAggregateIdentifier FigureId figureId, String reason)
            implements ReportedFigureCommand {}
}
