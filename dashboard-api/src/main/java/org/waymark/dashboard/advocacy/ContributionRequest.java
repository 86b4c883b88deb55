package org.waymark.dashboard.advocacy;

import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.records.Fields;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RecordRef;
import org.waymark.monitoring.policyoutcome.Certainty;
import org.waymark.monitoring.policyoutcome.Contribution;

/**
 * Something that led to a policy outcome.
 *
 * @param of the record that did
 * @param certainty high, medium or low
 * @param how in words, without personal data
 */
public record ContributionRequest(
        @Nullable RecordRef of, @Nullable String certainty, @Nullable String how) {

    /** The checked contribution. */
    public Contribution checked() {
        if (of == null) {
            throw new InvalidValue(
                    "of", "Missing: give type and id of the record that led to the outcome.");
        }
        return new Contribution(
                RecordRef.checked("of", of),
                Certainty.of("certainty", certainty).code(),
                Fields.optionalSentences("how", how));
    }

    static Contribution checked(String path, ContributionRequest request) {
        try {
            return request.checked();
        } catch (InvalidValue e) {
            throw e.within(path);
        }
    }
}
