package org.waymark.monitoring.ledger;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * A span of time by which facts are told apart. A fact that is known less exactly than that does
 * not record it.
 */
enum Span {
    MONTH(31, "YYYY-MM"),
    QUARTER(92, "YYYY-\"Q\"Q"),
    YEAR(366, "YYYY");

    private final int days;
    private final String format;

    Span(int days, String format) {
        this.days = days;
        this.format = format;
    }

    /** The span of a fact's last day. */
    Field<String> ofFact() {
        return DSL.field(
                "CASE WHEN occurred_on - occurred_from < {0} THEN to_char(occurred_on, {1}) END",
                String.class, DSL.inline(days), DSL.inline(format));
    }

    /** The span of a summary's month. */
    Field<String> ofCell() {
        return DSL.field(
                "CASE WHEN span <= {0} THEN to_char(month, {1}) END",
                String.class, DSL.inline(days), DSL.inline(format));
    }

    /** SQL of a fact's exactness: the days of the shortest span that it records, or many more. */
    static String exactness() {
        return Arrays.stream(values())
                .map(span ->
                        "WHEN occurred_on - occurred_from < %1$d THEN %1$d".formatted(span.days))
                .collect(Collectors.joining(" ", "CASE ", " ELSE " + Short.MAX_VALUE + " END"));
    }
}
