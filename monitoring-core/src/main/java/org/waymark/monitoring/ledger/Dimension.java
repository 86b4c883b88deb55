package org.waymark.monitoring.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.waymark.monitoring.kernel.Several;

/**
 * What a fact can be told apart by. The names are those of the query parameters and of the {@code
 * by} list.
 */
public enum Dimension {
    PROGRAMME,
    PHASE,
    PARTNER,
    COUNTRY,
    PLACE,
    PROFESSION,
    INSTITUTION,
    SEX,
    AGE_BAND,
    MODE,
    /** Whether it is known how many came: known, unknown. */
    HEAD_COUNT,
    SERVICE,
    CHANNEL,
    LANGUAGE,
    CATEGORY,
    SUB_CATEGORY,
    URGENCY,
    OUTCOME,
    WROTE_AS,
    ORIGIN,
    /** Id of the activity by which a child was identified. */
    ACTIVITY,
    /** Type of an activity, for example board-meeting. */
    ACTIVITY_TYPE,
    /** Part that somebody had in an activity: child, peer-researcher, professional. */
    PARTICIPANT_ROLE,
    /** Nationality of a child, ISO 3166-1 alpha-2. */
    NATIONALITY,
    /** Country in which a child of another nationality was met, ISO 3166-1 alpha-2. */
    HOST_COUNTRY,
    /** Situation of a child, for example street. */
    SITUATION,
    /** Need of a child, as coded at intake. */
    NEED,
    /** Kind of an advocacy action. */
    ACTION_KIND,
    /** Level of an advocacy action: local, national, regional, european. */
    LEVEL,
    /** Kind of a policy outcome. */
    OUTCOME_KIND,
    /**
     * Stage of a policy outcome: proposed, adopted, in-force; or of a test: pre-test, post-test,
     * follow-up.
     */
    STAGE,
    /** State of a record that moves on, such as a referral or a recommendation. */
    STATE,
    /** To whom a recommendation is addressed. */
    ADDRESSEE,
    /** Sector: social-services, police, education and others. */
    SECTOR,
    /** Code of a curriculum module. */
    MODULE,
    /**
     * The organisations that pay for the programme in the phase of a record, all in one text;
     * limited to one of them it is whatever that one helped to pay.
     */
    FUNDER,
    /**
     * Month of the day it happened, {@code 2013-08}; not recorded for facts that are known to the
     * year only.
     */
    MONTH,
    /** Quarter, {@code 2013-Q3}. */
    QUARTER,
    /** Year, {@code 2013}. */
    YEAR;

    /** For example {@code age-band}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Column of the ledger; the spans of time are computed. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether each fact holds it; the others are computed. */
    boolean isStored() {
        return !isTime() && this != FUNDER;
    }

    /** Whether a fact may hold several of its values together; see {@link Several}. */
    boolean mayBeSeveral() {
        return this == COUNTRY || this == NATIONALITY;
    }

    /** Whether it is computed from the day on which a fact happened. */
    public boolean isTime() {
        return this == MONTH || this == QUARTER || this == YEAR;
    }

    /** The dimension of this name. */
    public static Optional<Dimension> of(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code().equals(code))
                .findFirst();
    }
}
