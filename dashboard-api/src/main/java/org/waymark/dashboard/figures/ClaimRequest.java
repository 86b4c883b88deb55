package org.waymark.dashboard.figures;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.results.Claim;

/**
 * A claim as its sender describes it.
 *
 * @param measure what it is a figure of: a measure's name, or the id of an indicator that nothing
 *     is counted for
 * @param countries empty or null when it covers the whole programme or phase
 * @param value null when the precision is vague
 * @param words what was said, when there was no number
 * @param reason only for a correction: why
 */
public record ClaimRequest(
        @Nullable String id,
        @Nullable String measure,
        @Nullable String programme,
        @Nullable String phase,
        @Nullable List<String> countries,
        @Nullable BigDecimal value,
        @Nullable String precision,
        @Nullable String words,
        @Nullable String source,
        @Nullable String claimedOn,
        @Nullable String reason) {

    /** The checked claim. */
    public Claim claim() {
        if (value != null && value.signum() < 0) {
            throw new InvalidValue("value", "Give 0 or more.");
        }
        PartialDate date = PartialDate.optional("claimedOn", claimedOn);
        return new Claim(
                Text.code("measure", measure),
                ProgrammeCode.required(programme).value(),
                phase == null || phase.isBlank() ? null : phase.strip(),
                countries == null
                        ? List.of()
                        : countries.stream()
                                .map(code -> Country.required("countries", code).code())
                                .distinct()
                                .sorted()
                                .toList(),
                value,
                Precision.of("precision", precision).code(),
                Text.optional("words", words, 500),
                Text.required("source", source, 500),
                date == null ? null : date.value());
    }
}
