package org.waymark.monitoring.activity;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Choices;

/** What kind of activity it is. */
public enum ActivityType {
    /** Children of a consultation board meet. */
    BOARD_MEETING,
    /** Life-skills session that peers hold for peers. */
    PEER_SESSION,
    /** Children and their situation are looked for where they are. */
    OUTREACH_RESEARCH,
    /** Children in the street are seen and counted. */
    STREET_OBSERVATION,
    /** The situation of children in a country is described. */
    SITUATIONAL_ANALYSIS,
    /** Services for children are listed, and what they lack. */
    SERVICE_MAPPING,
    /** Somebody goes and sees how the work is done. */
    MONITORING_VISIT,
    /** Those who answer for a programme meet. */
    STEERING_MEETING,
    /** Professionals see how it is done elsewhere. */
    EXCHANGE_VISIT,
    /** A phase is assessed while it runs. */
    MID_TERM_EVALUATION,
    /** The public learns of it. */
    AWARENESS_EVENT,
    /** A conference of which no more than that is recorded; others are conference records. */
    CONFERENCE,
    /** Experts of one subject meet. */
    EXPERT_GROUP_MEETING;

    /** As stored, for example {@code board-meeting}. */
    public String code() {
        return Choices.code(this);
    }

    /** Whether it counts as a meeting held. */
    public boolean isMeeting() {
        return this == BOARD_MEETING || this == STEERING_MEETING || this == EXPERT_GROUP_MEETING;
    }

    /** Whether people come to it, so that they can be counted; others go and look. */
    public boolean isAttended() {
        return switch (this) {
            case OUTREACH_RESEARCH, STREET_OBSERVATION, SITUATIONAL_ANALYSIS, SERVICE_MAPPING ->
                    false;
            default -> true;
        };
    }

    /** Reads a code. */
    public static ActivityType of(String field, @Nullable String code) {
        return Choices.required(field, code, ActivityType.class);
    }
}
