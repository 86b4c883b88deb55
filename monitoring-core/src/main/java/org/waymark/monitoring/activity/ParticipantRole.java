package org.waymark.monitoring.activity;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Choices;

/** The part that somebody had in an activity. */
public enum ParticipantRole {
    CHILD,
    /** A child or young person who asks others of the same age. */
    PEER_RESEARCHER,
    PROFESSIONAL;

    /** As stored, for example {@code peer-researcher}. */
    public String code() {
        return Choices.code(this);
    }

    /** Reads a code. */
    public static ParticipantRole of(String field, @Nullable String code) {
        return Choices.required(field, code, ParticipantRole.class);
    }
}
