package org.waymark.dashboard.research;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.records.Fields;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordRequest;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.kernel.RecordRef;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.research.ResearchCommand;
import org.waymark.monitoring.research.ResearchCommand.CorrectResearch;
import org.waymark.monitoring.research.ResearchCommand.RecordResearch;
import org.waymark.monitoring.research.ResearchId;
import org.waymark.monitoring.research.ResearchKind;
import org.waymark.monitoring.research.ResearchOutline;

/**
 * A piece of research as its sender describes it; for a correction, what is to be different.
 *
 * @param id chosen by the client; null to get one
 * @param programme code of a programme
 * @param phase code of its phase; null when it belongs to none
 * @param kind situational-analysis, outreach-research, law-summary, risk-and-resilience-study,
 *     service-mapping, evaluation or study
 * @param country of which it speaks; null when of several or not recorded
 * @param hostCountry where children of other nationalities were met
 * @param from when it came out: day, month or year
 * @param to the last day on which it can have; null for the same
 * @param baseline whether later change is measured against it; true when {@code baselineOf} says of
 *     what
 * @param baselineOf ids of indicators
 * @param basedOn records that it was made from
 * @param reason only for a correction: why
 */
public record ResearchRequest(
        @Nullable String id,
        @Nullable String programme,
        @Nullable String phase,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String country,
        @Nullable String hostCountry,
        @Nullable List<String> nationalities,
        @Nullable String organisation,
        @Nullable String method,
        @Nullable String from,
        @Nullable String to,
        @Nullable Boolean baseline,
        @Nullable List<String> baselineOf,
        @Nullable List<RecordRef> basedOn,
        @Nullable String reason)
        implements RecordRequest {

    private static final int NAME = 300;

    /** The checked description. */
    ResearchOutline outline() {
        Period period = Period.required(from, to);
        List<String> indicators = Fields.ids("baselineOf", baselineOf);
        return new ResearchOutline(
                ProgrammeCode.required(programme).value(),
                PhaseCode.optionalCode(phase),
                ResearchKind.of("kind", kind).code(),
                Text.required("title", title, NAME),
                Country.optionalCode("country", country),
                Country.optionalCode("hostCountry", hostCountry),
                Fields.countries("nationalities", nationalities),
                Text.optional("organisation", organisation, NAME),
                Fields.optionalSentences("method", method),
                period.from().value(),
                period.to().value(),
                Boolean.TRUE.equals(baseline) || !indicators.isEmpty(),
                indicators,
                Fields.refs("basedOn", basedOn));
    }

    /** The checked command. */
    public ResearchCommand command(ResearchId researchId, LocalDate today) {
        return new RecordResearch(researchId, outline(), today);
    }

    ResearchCommand correction(ResearchId researchId, LocalDate today) {
        return new CorrectResearch(researchId, outline(), Reason.checked(reason), today);
    }
}
