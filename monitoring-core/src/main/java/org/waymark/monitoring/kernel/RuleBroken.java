package org.waymark.monitoring.kernel;

/**
 * A command that a rule of the domain refuses in the record's present state. Nothing was changed.
 */
public final class RuleBroken extends RuntimeException {

    private final String rule;

    /**
     * @param rule the rule as a sentence in camel case, for example {@code
     *     AttendanceOnlyAfterTheTrainingWasHeld}
     * @param message what the rule asks for and what to do instead
     */
    public RuleBroken(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    /** The rule as a sentence in camel case. */
    public String rule() {
        return rule;
    }

    /** Refuses unless {@code holds}. */
    public static void require(boolean holds, String rule, String message) {
        if (!holds) {
            throw new RuleBroken(rule, message);
        }
    }
}
