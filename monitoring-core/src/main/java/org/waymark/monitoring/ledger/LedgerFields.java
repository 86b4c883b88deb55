package org.waymark.monitoring.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.waymark.monitoring.kernel.Several;

/** The ledger's columns, and the condition that a question puts on them. */
final class LedgerFields {

    private static final Table<Record> FACTS = table(name("projection", "ledger_fact"));
    private static final Table<Record> DIMENSIONS = table(name("projection", "ledger_dimensions"));

    /** Every fact with its dimensions. */
    static final Table<Record> LEDGER =
            FACTS.join(DIMENSIONS)
                    .on(
                            field(name("ledger_dimensions", "id"))
                                    .eq(field(name("ledger_fact", "dimensions"))));

    static final Field<Long> POSITION = field(name("position"), Long.class);
    static final Field<Integer> ORDINAL = field(name("ordinal"), Integer.class);
    static final Field<String> KIND = field(name("kind"), String.class);
    static final Field<String> RECORD_TYPE = field(name("record_type"), String.class);
    static final Field<String> RECORD = field(name("record_id"), String.class);
    static final Field<LocalDate> OCCURRED_FROM = field(name("occurred_from"), LocalDate.class);
    static final Field<LocalDate> OCCURRED_ON = field(name("occurred_on"), LocalDate.class);
    static final Field<Long> QUANTITY = field(name("quantity"), Long.class);
    static final Field<String> PRECISION = field(name("precision"), String.class);
    static final Field<String> PERSON = field(name("person"), String.class);
    static final Field<OffsetDateTime> RECORDED_AT =
            field(name("recorded_at"), OffsetDateTime.class);
    static final Field<OffsetDateTime> SUPERSEDED_AT =
            field(name("superseded_at"), OffsetDateTime.class);

    /** Stands for the person in a row that has none. */
    static final Field<String> ROW_ID = field("'row:' || position || ':' || ordinal", String.class);

    private LedgerFields() {}

    /**
     * A dimension; a span of time is not recorded for a fact that is known less precisely than
     * that.
     */
    static Field<String> of(Dimension dimension) {
        return switch (dimension) {
            case MONTH -> Span.MONTH.ofFact();
            case QUARTER -> Span.QUARTER.ofFact();
            case YEAR -> Span.YEAR.ofFact();
            default -> field(name(dimension.column()), String.class);
        };
    }

    /** The facts that a question counts. */
    static Condition condition(MeasureQuery query) {
        return known(query).and(whatever(query));
    }

    /** The facts that a question counts or has counted, whenever they were known. */
    static Condition whatever(MeasureQuery query) {
        List<Condition> all = new ArrayList<>();
        all.add(KIND.eq(query.measure().kind().code()));
        all.add(told(query, LedgerFields::of));
        if (query.from() != null) {
            // By its last day alone, so that periods that follow each other hold each fact once.
            all.add(OCCURRED_ON.ge(query.from()));
        }
        LocalDate until = query.until();
        if (until != null) {
            all.add(OCCURRED_ON.le(until));
        }
        return DSL.and(all);
    }

    /** What the question is limited to, and what its caller may see. */
    static Condition told(MeasureQuery query, Function<Dimension, Field<String>> column) {
        List<Condition> all = new ArrayList<>();
        query.limits()
                .forEach((dimension, value) ->
                        all.add(
                                dimension == Dimension.FUNDER
                                        ? Funding.by(value, column)
                                        : limited(dimension, column.apply(dimension), value)));
        all.add(
                query.scope()
                        .condition(
                                column.apply(Dimension.PROGRAMME),
                                column.apply(Dimension.COUNTRY),
                                column.apply(Dimension.PARTNER)));
        return DSL.and(all);
    }

    /** The word for facts that lack a dimension, in rows and in filters. */
    static final String NOT_RECORDED = "not-recorded";

    private static Condition limited(Dimension dimension, Field<String> column, String value) {
        if (NOT_RECORDED.equals(value)) {
            return column.isNull();
        }
        return dimension.mayBeSeveral()
                ? DSL.condition(Several.sql("{0}", "{1}"), column, DSL.val(value))
                : column.eq(value);
    }

    private static Condition known(MeasureQuery query) {
        Instant knownAt = query.knownAt();
        if (knownAt == null) {
            return SUPERSEDED_AT.isNull();
        }
        OffsetDateTime then = knownAt.atOffset(ZoneOffset.UTC);
        return RECORDED_AT.le(then).and(SUPERSEDED_AT.isNull().or(SUPERSEDED_AT.gt(then)));
    }
}
