package org.waymark.monitoring.policyoutcome;

import static org.waymark.monitoring.kernel.RuleBroken.require;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Codes;
import org.waymark.monitoring.kernel.Step;

/** How far a policy outcome has come; it can skip one, and never goes back. */
public enum Stage {
    PROPOSED,
    ADOPTED,
    IN_FORCE;

    /** As stored, for example {@code in-force}. */
    public String code() {
        return Codes.code(this);
    }

    /** Reads a code. */
    public static Stage of(String field, @Nullable String code) {
        return Codes.of(Stage.class, field, code);
    }

    /**
     * Requires that these are stages, each further than the one before.
     *
     * @throws org.waymark.monitoring.kernel.RuleBroken otherwise
     */
    static void requireFurther(List<Step> stages) {
        List<Stage> all = stages.stream().map(step -> of("stage", step.state())).toList();
        require(!all.isEmpty(), "AtLeastOneStage", "Give at least one stage with its date.");
        for (int n = 1; n < all.size(); n++) {
            require(
                    all.get(n).compareTo(all.get(n - 1)) > 0,
                    "StagesOnlyGoFurther",
                    "A policy outcome is proposed, then adopted, then in force. Correct it, with"
                            + " a reason, when a stage was recorded by mistake.");
        }
    }
}
