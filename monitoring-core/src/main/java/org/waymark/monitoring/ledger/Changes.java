package org.waymark.monitoring.ledger;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.ledger.Measure.Aggregation;

/**
 * What changed about a figure between two moments of knowledge, and the records that caused it. The
 * changes of all records add up to the difference between the two figures.
 */
@Component
public class Changes {

    private static final Field<Long> BEFORE = field(name("before"), Long.class);
    private static final Field<Long> AFTER = field(name("after"), Long.class);
    private static final Field<OffsetDateTime> AT = field(name("at"), OffsetDateTime.class);

    private final DSLContext sql;

    Changes(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * One record that caused a change.
     *
     * @param type for example training
     * @param before what it added to the figure at the earlier moment and no longer adds
     * @param after what it adds at the later moment and did not add before
     * @param changedAt when that was last recorded
     */
    public record Change(String type, String id, long before, long after, Instant changedAt) {}

    /**
     * The records that caused a change, the latest first.
     *
     * @param query its own {@code knownAt} does not count
     * @param since the earlier moment of knowledge
     * @param until the later one
     * @param limit at most so many records
     */
    public List<Change> between(MeasureQuery query, Instant since, Instant until, int limit) {
        return query.measure().aggregation() == Aggregation.SUM
                ? ofSums(query, since, until, limit)
                : PeopleChanges.between(sql, query, since, until, limit);
    }

    private List<Change> ofSums(MeasureQuery query, Instant since, Instant until, int limit) {
        OffsetDateTime from = since.atOffset(ZoneOffset.UTC);
        OffsetDateTime to = until.atOffset(ZoneOffset.UTC);
        Field<BigDecimal> before = coalesce(sum(BEFORE), inline(BigDecimal.ZERO));
        Field<BigDecimal> after = coalesce(sum(AFTER), inline(BigDecimal.ZERO));
        return sql.select(LedgerFields.RECORD_TYPE, LedgerFields.RECORD, before, after, max(AT))
                .from(learnt(query, from, to).unionAll(takenBack(query, from, to)).asTable("moved"))
                .groupBy(LedgerFields.RECORD_TYPE, LedgerFields.RECORD)
                .orderBy(max(AT).desc(), LedgerFields.RECORD.desc())
                .limit(limit)
                .fetch(found ->
                        new Change(
                                found.value1(),
                                found.value2(),
                                found.value3().longValueExact(),
                                found.value4().longValueExact(),
                                found.value5().toInstant()));
    }

    /** Facts recorded after the earlier moment that stood at the later one. */
    private Select<Record> learnt(MeasureQuery query, OffsetDateTime from, OffsetDateTime to) {
        return facts(
                query,
                castNull(Long.class).as(BEFORE),
                LedgerFields.QUANTITY.as(AFTER),
                LedgerFields.RECORDED_AT.as(AT),
                LedgerFields.RECORDED_AT
                        .gt(from)
                        .and(LedgerFields.RECORDED_AT.le(to))
                        .and(
                                LedgerFields.SUPERSEDED_AT
                                        .isNull()
                                        .or(LedgerFields.SUPERSEDED_AT.gt(to))));
    }

    /** Facts that stood at the earlier moment and were corrected or taken back by the later one. */
    private Select<Record> takenBack(MeasureQuery query, OffsetDateTime from, OffsetDateTime to) {
        return facts(
                query,
                LedgerFields.QUANTITY.as(BEFORE),
                castNull(Long.class).as(AFTER),
                LedgerFields.SUPERSEDED_AT.as(AT),
                LedgerFields.RECORDED_AT
                        .le(from)
                        .and(LedgerFields.SUPERSEDED_AT.gt(from))
                        .and(LedgerFields.SUPERSEDED_AT.le(to)));
    }

    private Select<Record> facts(
            MeasureQuery query,
            Field<Long> before,
            Field<Long> after,
            Field<OffsetDateTime> at,
            Condition moved) {
        return sql.select(List.of(LedgerFields.RECORD_TYPE, LedgerFields.RECORD, before, after, at))
                .from(LedgerFields.LEDGER)
                .where(LedgerFields.whatever(query))
                .and(moved);
    }
}
