package org.waymark.monitoring.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A command that a rule of the domain refuses in the record's present state. Nothing was changed.
 */
public final class RuleBroken extends RuntimeException {

    private final String rule;
    private final @Nullable String field;

    /**
     * @param rule the rule as a sentence in camel case, for example {@code
     *     AttendanceOnlyAfterTheTrainingWasHeld}
     * @param message what the rule asks for and what to do instead
     */
    public RuleBroken(String rule, String message) {
        this(rule, null, message);
    }

    private RuleBroken(String rule, @Nullable String field, String message) {
        super(message);
        this.rule = rule;
        this.field = field;
    }

    /** Refuses the value of a field. */
    public static RuleBroken of(String field, String rule, String message) {
        return new RuleBroken(rule, field, message);
    }

    /** The rule as a sentence in camel case. */
    public String rule() {
        return rule;
    }

    /** The field whose value the rule refuses; null when it refuses the command as a whole. */
    public @Nullable String field() {
        return field;
    }

    /** Refuses unless {@code holds}. */
    public static void require(boolean holds, String rule, String message) {
        if (!holds) {
            throw new RuleBroken(rule, message);
        }
    }

    /** Refuses the value of a field unless {@code holds}. */
    public static void requireOf(String field, boolean holds, String rule, String message) {
        if (!holds) {
            throw new RuleBroken(rule, field, message);
        }
    }
}
