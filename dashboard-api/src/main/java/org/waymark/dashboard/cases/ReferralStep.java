package org.waymark.dashboard.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.reference.CodeList;

/**
 * A step that a referral takes.
 *
 * @param step one of {@link #STEPS}
 * @param on day; null for today
 * @param agreedFacts for consent-given: codes of the facts that the child agreed to
 * @param reason for override-asked: words, which are sealed; for rejected: a code
 * @param personTold for override-asked: whether the child was told first
 * @param outcome for done: a code
 * @param by for withdrawn: child or proposer (default)
 */
record ReferralStep(
        @Nullable String step,
        @Nullable String on,
        @Nullable List<String> agreedFacts,
        @Nullable String reason,
        @Nullable Boolean personTold,
        @Nullable String outcome,
        @Nullable String by) {

    /** In the order in which they are usually taken. */
    static final CodeList STEPS =
            CodeList.of(
                    "step",
                    "consent-given",
                    "consent-refused",
                    "consent-withdrawn",
                    "override-asked",
                    "override-confirmed",
                    "sent",
                    "accepted",
                    "rejected",
                    "started",
                    "done",
                    "feedback-given",
                    "withdrawn");

    /** Without the reason, which may be personal. */
    @Override
    public String toString() {
        return "ReferralStep[" + step + "]";
    }
}
