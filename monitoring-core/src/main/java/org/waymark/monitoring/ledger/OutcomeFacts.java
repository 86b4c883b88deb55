package org.waymark.monitoring.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.kernel.RecordType;
import org.waymark.monitoring.kernel.Several;
import org.waymark.monitoring.kernel.Step;
import org.waymark.monitoring.policyoutcome.OutcomeEvent;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.ContributionFound;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.OutcomeCorrected;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.OutcomeRecorded;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.OutcomeRetracted;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.StageReached;
import org.waymark.monitoring.policyoutcome.OutcomeOutline;
import org.waymark.monitoring.projection.Stored;

/** What a policy outcome adds to the ledger: itself, once, at the stage it was at on each day. */
final class OutcomeFacts {

    private OutcomeFacts() {}

    /** The entry of an event; null when it changes no figure. */
    static @Nullable LedgerEntry entry(OutcomeEvent event, Stored at) {
        return switch (event) {
            case OutcomeRecorded e -> entry(event, at, false, facts(e.outline(), e.stages()));
            case StageReached e -> entry(event, at, true, facts(e.outline(), e.stages()));
            case ContributionFound e -> null;
            case OutcomeCorrected e -> entry(event, at, true, facts(e.outline(), e.stages()));
            case OutcomeRetracted e -> entry(event, at, true, List.of());
        };
    }

    private static LedgerEntry entry(
            OutcomeEvent event, Stored at, boolean supersedes, List<Fact> facts) {
        return new LedgerEntry(
                RecordType.POLICY_OUTCOME.code(), event.outcomeId(), at, supersedes, facts);
    }

    private static List<Fact> facts(OutcomeOutline about, List<Step> stages) {
        LocalDate first = stages.getFirst().period().to().last();
        Fact one =
                Fact.of(FactKind.POLICY_OUTCOME, first, first, 1, Precision.EXACT)
                        .with(Dimension.PROGRAMME, about.programme())
                        .with(Dimension.PHASE, about.phase())
                        .with(Dimension.PARTNER, about.organisation())
                        .with(Dimension.COUNTRY, Several.of(about.countries()))
                        .with(Dimension.OUTCOME_KIND, about.kind());
        return Moves.through(one, Dimension.STAGE, stages);
    }
}
