package org.waymark.monitoring.assessment;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Codes;

/** How far a follow-up has come, in this order. */
public enum FollowUpState {
    /** Its day has not come, or no training was completed yet. */
    PLANNED,
    /** Its day has come. */
    DUE,
    /** Its day has come, and those who were to answer are to be reminded. */
    REMINDED,
    /** Nobody answered in time. */
    OVERDUE,
    /** Somebody answered, in time or later. */
    ANSWERED;

    /** As stored, for example {@code overdue}. */
    public String code() {
        return Codes.code(this);
    }

    /** Reads a code. */
    public static FollowUpState of(String field, @Nullable String code) {
        return Codes.of(FollowUpState.class, field, code);
    }

    /** Whether a question for {@code asked} means this one too: what is reminded of is due. */
    public boolean isMeantBy(FollowUpState asked) {
        return this == asked || (asked == DUE && this == REMINDED);
    }
}
