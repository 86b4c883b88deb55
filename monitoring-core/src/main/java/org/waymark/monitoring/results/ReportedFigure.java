package org.waymark.monitoring.results;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.waymark.monitoring.kernel.RuleBroken.require;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.results.ReportedFigureCommand.CorrectFigure;
import org.waymark.monitoring.results.ReportedFigureCommand.ReportFigure;
import org.waymark.monitoring.results.ReportedFigureCommand.WithdrawFigure;
import org.waymark.monitoring.results.ReportedFigureEvent.FigureCorrected;
import org.waymark.monitoring.results.ReportedFigureEvent.FigureReported;
import org.waymark.monitoring.results.ReportedFigureEvent.FigureWithdrawn;

/** One number that somebody claimed. It is kept beside what is counted, and never mixed with it. */
@Aggregate
public class ReportedFigure {

    @SuppressWarnings("unused") // read by Axon
    @AggregateIdentifier
    private @Nullable String id;

    private boolean withdrawn;

    /** For Axon. */
    protected ReportedFigure() {}

    @CommandHandler
    ReportedFigure(ReportFigure report) {
        requireNumberOrWords(report.claim());
        apply(new FigureReported(report.figureId().value(), report.claim()));
    }

    @CommandHandler
    void decide(CorrectFigure correct) {
        requireStanding();
        requireNumberOrWords(correct.claim());
        apply(new FigureCorrected(correct.figureId().value(), correct.claim(), correct.reason()));
    }

    @CommandHandler
    void decide(WithdrawFigure withdraw) {
        requireStanding();
        apply(new FigureWithdrawn(withdraw.figureId().value(), withdraw.reason()));
    }

    private static void requireNumberOrWords(Claim claim) {
        boolean number = Precision.of("precision", claim.precision()).hasNumber();
        require(
                number == (claim.value() != null) && (number || claim.words() != null),
                "ClaimHasANumberOrWords",
                "Give a value, or the precision vague and the words that were used.");
    }

    private void requireStanding() {
        require(
                !withdrawn,
                "WithdrawnStaysWithdrawn",
                "This figure was withdrawn. Report it again under another id.");
    }

    @EventSourcingHandler
    void evolve(FigureReported event) {
        id = new FigureId(event.figureId()).toString();
    }

    @EventSourcingHandler
    void evolve(FigureWithdrawn event) {
        withdrawn = true;
    }
}
