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
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.waymark.monitoring.ledger.Changes.Change;

/**
 * The records that changed a figure of people each counted once. Whether a record adds somebody
 * depends on all the others, so what each adds is compared between the two moments.
 */
final class PeopleChanges {

    private static final Field<Long> BEFORE = field(name("before"), Long.class);
    private static final Field<Long> AFTER = field(name("after"), Long.class);

    private PeopleChanges() {}

    static List<Change> between(
            DSLContext sql, MeasureQuery query, Instant since, Instant until, int limit) {
        Field<BigDecimal> before = coalesce(sum(BEFORE), inline(BigDecimal.ZERO));
        Field<BigDecimal> after = coalesce(sum(AFTER), inline(BigDecimal.ZERO));
        Field<OffsetDateTime> at =
                coalesce(max(LedgerFields.RECORDED_AT), inline(until.atOffset(ZoneOffset.UTC)));
        Select<Record> then =
                adds(
                        sql,
                        query.knownAt(since),
                        LedgerFields.QUANTITY.as(BEFORE),
                        castNull(Long.class).as(AFTER),
                        castNull(OffsetDateTime.class).as(LedgerFields.RECORDED_AT));
        Select<Record> now =
                adds(
                        sql,
                        query.knownAt(until),
                        castNull(Long.class).as(BEFORE),
                        LedgerFields.QUANTITY.as(AFTER),
                        LedgerFields.RECORDED_AT);
        return sql.select(LedgerFields.RECORD_TYPE, LedgerFields.RECORD, before, after, at)
                .from(then.unionAll(now).asTable("moved"))
                .groupBy(LedgerFields.RECORD_TYPE, LedgerFields.RECORD)
                .having(before.ne(after))
                .orderBy(at.desc(), LedgerFields.RECORD.desc())
                .limit(limit)
                .fetch(found ->
                        new Change(
                                found.value1(),
                                found.value2(),
                                found.value3().longValueExact(),
                                found.value4().longValueExact(),
                                found.value5().toInstant()));
    }

    private static Select<Record> adds(
            DSLContext sql,
            MeasureQuery query,
            Field<Long> before,
            Field<Long> after,
            Field<OffsetDateTime> at) {
        return sql.select(List.of(LedgerFields.RECORD_TYPE, LedgerFields.RECORD, before, after, at))
                .from(FactsBehind.of(sql, query));
    }
}
