package org.waymark.monitoring.recommendation;

import static org.waymark.monitoring.kernel.RuleBroken.require;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Codes;
import org.waymark.monitoring.kernel.Step;

/** What became of a recommendation: open, then accepted and implemented, or refused. */
public enum RecommendationState {
    /** Not answered yet. */
    OPEN,
    /** Its addressee agreed to it. */
    ACCEPTED,
    /** It was done. */
    IMPLEMENTED,
    /** Its addressee said no, or took its word back. */
    REFUSED;

    /** As stored, for example {@code accepted}. */
    public String code() {
        return Codes.code(this);
    }

    /** Reads a code. */
    public static RecommendationState of(String field, @Nullable String code) {
        return Codes.of(RecommendationState.class, field, code);
    }

    private boolean mayBecome(RecommendationState next) {
        return switch (this) {
            case OPEN -> next == ACCEPTED || next == REFUSED;
            case ACCEPTED -> next == IMPLEMENTED || next == REFUSED;
            case IMPLEMENTED, REFUSED -> false;
        };
    }

    /**
     * Requires that these states can follow each other.
     *
     * @throws org.waymark.monitoring.kernel.RuleBroken otherwise
     */
    static void requireLifeCycle(List<Step> steps) {
        List<RecommendationState> all =
                steps.stream().map(step -> of("state", step.state())).toList();
        require(
                !all.isEmpty() && all.getFirst() == OPEN,
                "OpenFirst",
                "A recommendation is open when it is made.");
        for (int n = 1; n < all.size(); n++) {
            require(
                    all.get(n - 1).mayBecome(all.get(n)),
                    "AcceptedThenImplementedOrRefused",
                    "An open recommendation is accepted or refused, an accepted one implemented"
                            + " or refused. Correct it, with a reason, when a state was recorded"
                            + " by mistake.");
        }
    }
}
