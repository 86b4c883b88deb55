package org.waymark.monitoring.ledger;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.ledger.Measure.Aggregation;

/** The facts that a question counts: what a figure sums up, and what it opens down to. */
final class FactsBehind {

    /** How many of a head-count were new is not known, however well they were counted. */
    private static final Field<String> PRECISION_OF_NAMED =
            when(LedgerFields.PERSON.isNull(), inline(Precision.UNKNOWN.code()))
                    .otherwise(LedgerFields.PRECISION)
                    .as(LedgerFields.PRECISION);

    private static final Table<Record> EVENTS = table(name("event_store", "domain_event_entry"));
    private static final Field<Long> EVENT_POSITION = field(name("global_index"), Long.class);
    private static final Field<String> EVENT_RECORD =
            field(name("aggregate_identifier"), String.class);

    private FactsBehind() {}

    /** The columns of {@link #of} that the question tells apart. */
    static List<Field<String>> groups(MeasureQuery query) {
        return IntStream.range(0, query.by().size())
                .mapToObj(n -> field(name("by_" + n), String.class))
                .toList();
    }

    static Table<Record> of(DSLContext sql, MeasureQuery query) {
        return (query.measure().aggregation() == Aggregation.SUM
                        ? standing(sql, query, DSL.noCondition())
                        : eachPersonOnce(sql, query))
                .asTable("facts");
    }

    /** Those of these records. */
    static Table<Record> of(DSLContext sql, MeasureQuery query, Collection<String> records) {
        return (query.measure().aggregation() == Aggregation.SUM
                        ? standing(sql, query, within(sql, records))
                        : sql.selectFrom(eachPersonOnce(sql, query).asTable("each"))
                                .where(LedgerFields.RECORD.in(records)))
                .asTable("facts");
    }

    /** Facts lie at the positions of their record's events, by which they are found. */
    private static Condition within(DSLContext sql, Collection<String> records) {
        Long[] positions =
                sql.select(EVENT_POSITION)
                        .from(EVENTS)
                        .where(EVENT_RECORD.eq(any(records.toArray(String[]::new))))
                        .fetchArray(EVENT_POSITION);
        return LedgerFields.POSITION.eq(any(positions));
    }

    private static Select<Record> standing(DSLContext sql, MeasureQuery query, Condition further) {
        return sql.select(columns(query, LedgerFields.QUANTITY))
                .from(LedgerFields.LEDGER)
                .where(LedgerFields.condition(query))
                .and(further);
    }

    /** Those that were recorded, or superseded, within a time; each as often as it was recorded. */
    static Table<Record> moved(
            DSLContext sql,
            MeasureQuery query,
            Field<OffsetDateTime> when,
            OffsetDateTime first,
            OffsetDateTime last) {
        return sql.select(columns(query, LedgerFields.QUANTITY))
                .from(LedgerFields.LEDGER)
                .where(LedgerFields.whatever(query))
                .and(when.between(first, last))
                .asTable("facts");
    }

    /**
     * Each person once, under whichever pseudonyms they are known to be one, as the latest record
     * describes them, so that parts add up. People without a name may have been here before: they
     * add nothing but that the figure is “at least”.
     */
    private static Select<Record> eachPersonOnce(DSLContext sql, MeasureQuery query) {
        Field<String> who =
                coalesce(SamePeople.COUNTED_AS, LedgerFields.PERSON, LedgerFields.ROW_ID);
        Field<Long> one = when(LedgerFields.PERSON.isNotNull(), inline(1L));
        return sql.select(columns(query, one.as(LedgerFields.QUANTITY), PRECISION_OF_NAMED))
                .distinctOn(who)
                .from(
                        LedgerFields.LEDGER
                                .leftJoin(SamePeople.knownAt(query.knownAt()))
                                .on(SamePeople.PSEUDONYM.eq(LedgerFields.PERSON)))
                .where(LedgerFields.condition(query))
                .orderBy(who, LedgerFields.OCCURRED_ON.desc(), LedgerFields.POSITION.desc());
    }

    private static List<SelectFieldOrAsterisk> columns(MeasureQuery query, Field<Long> quantity) {
        return columns(query, quantity, LedgerFields.PRECISION);
    }

    private static List<SelectFieldOrAsterisk> columns(
            MeasureQuery query, Field<Long> quantity, Field<String> precision) {
        List<SelectFieldOrAsterisk> columns =
                new ArrayList<>(
                        List.of(
                                quantity,
                                precision,
                                LedgerFields.RECORD_TYPE,
                                LedgerFields.RECORD,
                                LedgerFields.OCCURRED_FROM,
                                LedgerFields.OCCURRED_ON,
                                LedgerFields.RECORDED_AT));
        for (int n = 0; n < query.by().size(); n++) {
            columns.add(LedgerFields.of(query.by().get(n)).as("by_" + n));
        }
        return columns;
    }
}
