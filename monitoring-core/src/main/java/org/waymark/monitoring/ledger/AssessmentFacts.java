package org.waymark.monitoring.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.assessment.AssessmentEvent;
import org.waymark.monitoring.assessment.AssessmentEvent.AssessmentCorrected;
import org.waymark.monitoring.assessment.AssessmentEvent.AssessmentPlanned;
import org.waymark.monitoring.assessment.AssessmentEvent.AssessmentRetracted;
import org.waymark.monitoring.assessment.AssessmentEvent.FollowUpBecameOverdue;
import org.waymark.monitoring.assessment.AssessmentEvent.FollowUpFellDue;
import org.waymark.monitoring.assessment.AssessmentEvent.FollowUpReminded;
import org.waymark.monitoring.assessment.AssessmentEvent.LinksRenewed;
import org.waymark.monitoring.assessment.AssessmentEvent.ResponseGiven;
import org.waymark.monitoring.assessment.AssessmentEvent.ResponseWithdrawn;
import org.waymark.monitoring.assessment.AssessmentOutline;
import org.waymark.monitoring.assessment.Response;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.projection.Stored;

/**
 * What an assessment adds to the ledger: how many answered, what they reached, and what they could
 * have reached. Answers that were stored without saying what they belong to add nothing, until the
 * assessment is corrected.
 */
final class AssessmentFacts {

    private AssessmentFacts() {}

    /** The entry of an event; null when it changes no figure. */
    static @Nullable LedgerEntry entry(AssessmentEvent event, Stored at) {
        return switch (event) {
            case AssessmentPlanned planned -> null;
            case ResponseGiven e ->
                    entry(event, at, false, facts(e.outline(), List.of(e.response())));
            case ResponseWithdrawn e -> entry(event, at, true, facts(e.outline(), e.responses()));
            case FollowUpFellDue due -> null;
            case FollowUpReminded reminded -> null;
            case FollowUpBecameOverdue overdue -> null;
            case LinksRenewed renewed -> null;
            case AssessmentCorrected e -> entry(event, at, true, facts(e.outline(), e.responses()));
            case AssessmentRetracted e -> entry(event, at, true, Stream.of());
        };
    }

    private static LedgerEntry entry(
            AssessmentEvent event, Stored at, boolean supersedes, Stream<Fact> facts) {
        return new LedgerEntry("assessment", event.assessmentId(), at, supersedes, facts.toList());
    }

    private static Stream<Fact> facts(
            @Nullable AssessmentOutline about, @Nullable List<Response> responses) {
        return about == null || responses == null
                ? Stream.of()
                : responses.stream().flatMap(response -> facts(about, response));
    }

    private static Stream<Fact> facts(AssessmentOutline about, Response response) {
        Fact people = people(about, response);
        long possible = response.people() * response.outOf();
        return Stream.of(
                people,
                people.as(FactKind.POINTS_REACHED, response.points(), Precision.EXACT),
                people.as(FactKind.POINTS_POSSIBLE, possible, Precision.EXACT));
    }

    private static Fact people(AssessmentOutline about, Response response) {
        PartialDate on = new PartialDate(response.on());
        return Fact.of(
                        FactKind.PERSON_TESTED,
                        on.first(),
                        on.last(),
                        response.people(),
                        Precision.EXACT)
                .with(Dimension.PROGRAMME, about.programme())
                .with(Dimension.PHASE, about.phase())
                .with(Dimension.PARTNER, about.partner())
                .with(Dimension.COUNTRY, about.country())
                .with(Dimension.PROFESSION, response.profession())
                .with(Dimension.STAGE, response.stage());
    }
}
