package org.waymark.monitoring.curriculum;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Choices;

/** How a module would have professionals work, or how it teaches them. */
public enum Approach {
    /** Begins with what a child and its family are able to do. */
    STRENGTHS_BASED,
    /** Repairs what was done to people, with all who are part of it. */
    RESTORATIVE,
    LEARNING_BY_DOING;

    /** As stored, for example {@code strengths-based}. */
    public String code() {
        return Choices.code(this);
    }

    /** Reads a code. */
    public static Approach of(String field, @Nullable String code) {
        return Choices.required(field, code, Approach.class);
    }
}
