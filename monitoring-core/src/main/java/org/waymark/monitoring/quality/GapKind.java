package org.waymark.monitoring.quality;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Codes;

/** What can be wrong with what was recorded; in the order in which gaps are listed. */
public enum GapKind {
    OBJECTIVE_WITHOUT_INDICATOR("Objectives without an indicator"),
    INDICATOR_WITHOUT_DATA("Indicators without data"),
    UNKNOWN_HEAD_COUNT("Held, and nobody knows how many came"),
    OUTSIDE_PHASE("Held outside of the days of their phase"),
    MISSED_MONTH("Boards that missed a month"),
    UNKNOWN_BEGINNING("Boards of which nobody can say which months they missed"),
    VIEW_WITHOUT_ANSWER("Views of children that nobody answered"),
    OVERDUE_FOLLOW_UP("Follow-ups that are overdue"),
    REPORTED_DIFFERS("Reported figures that differ from what was counted"),
    RECOMMENDATION_WITHOUT_ANSWER("Recommendations without an answer");

    private final String title;

    GapKind(String title) {
        this.title = title;
    }

    /** For example {@code missed-month}. */
    public String code() {
        return Codes.code(this);
    }

    /** In words, for all of them together. */
    public String title() {
        return title;
    }

    /** Reads a code; null for none. */
    public static @Nullable GapKind optional(String field, @Nullable String code) {
        return code == null || code.isBlank() ? null : Codes.of(GapKind.class, field, code);
    }
}
