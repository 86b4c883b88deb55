package org.waymark.monitoring.ledger;

import java.util.Locale;

/** What was counted. */
public enum FactKind {
    TRAINING_HELD,
    PERSON_TRAINED,
    /** Somebody who answered a test: before, right after or months after a training. */
    PERSON_TESTED,
    POINTS_REACHED,
    POINTS_POSSIBLE,
    HELPLINE_CONTACT,
    /** A contact of which the child said whether it helped. */
    CONTACT_JUDGED,
    /** One that helped. */
    CONTACT_HELPED,
    REFERRAL_MADE,
    CHILD_IDENTIFIED,
    NEED_IDENTIFIED,
    SERVICE_PROVIDED,
    /** A child whose well-being was assessed at intake and again. */
    CHILD_ASSESSED,
    WELL_BEING_IMPROVED,
    ACTIVITY_HELD,
    MEETING_HELD,
    ACTIVITY_PARTICIPANT,
    VIEW_RECORDED,
    VIEW_ANSWERED,
    RESEARCH_OUTPUT,
    ADVOCACY_ACTION,
    RECOMMENDATION_MADE,
    /** 1 on the day a recommendation entered a state, −1 on the day it left it. */
    RECOMMENDATION_STATE,
    /** 1 on the day a recommendation was made, −1 on the day it was accepted or refused. */
    RECOMMENDATION_OPEN,
    /** 1 on the day a policy outcome reached a stage, −1 on the day it went on from it. */
    POLICY_OUTCOME,
    CONFERENCE_REGISTRATION,
    CONFERENCE_ATTENDANCE;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As stored, for example {@code person-trained}. */
    public String code() {
        return code;
    }
}
