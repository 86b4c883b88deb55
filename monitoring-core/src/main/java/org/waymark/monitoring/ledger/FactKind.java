package org.waymark.monitoring.ledger;

import java.util.Locale;

/** What was counted. */
public enum FactKind {
    TRAINING_HELD,
    PERSON_TRAINED,
    HELPLINE_CONTACT,
    REFERRAL_MADE,
    CHILD_IDENTIFIED,
    NEED_IDENTIFIED,
    SERVICE_PROVIDED,
    WELL_BEING_IMPROVED,
    ACTIVITY_HELD,
    MEETING_HELD,
    ACTIVITY_PARTICIPANT,
    VIEW_RECORDED,
    VIEW_ANSWERED;

    /** As stored, for example {@code person-trained}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
