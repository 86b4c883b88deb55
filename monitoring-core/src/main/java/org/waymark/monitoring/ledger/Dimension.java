package org.waymark.monitoring.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
    SERVICE,
    CHANNEL,
    LANGUAGE,
    CATEGORY,
    SUB_CATEGORY,
    URGENCY,
    OUTCOME,
    WROTE_AS,
    ORIGIN,
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
