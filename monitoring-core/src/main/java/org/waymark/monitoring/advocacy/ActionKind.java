package org.waymark.monitoring.advocacy;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Codes;

/** What an advocacy action is. */
public enum ActionKind {
    EVENT,
    MEETING,
    /** A step of a plan that several organisations follow. */
    JOINT_ACTION_PLAN_STEP,
    CAMPAIGN,
    /** Decided on and carried out by children. */
    CHILD_LED_ACTION;

    /** As stored, for example {@code child-led-action}. */
    public String code() {
        return Codes.code(this);
    }

    /** Reads a code. */
    public static ActionKind of(String field, @Nullable String code) {
        return Codes.of(ActionKind.class, field, code);
    }
}
