package org.waymark.monitoring.ledger;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a figure down to the records behind it. Their values add up to it. */
@Component
public class Records {

    private static final Field<LocalDate> ENDS_ON = max(LedgerFields.OCCURRED_ON);
    private static final Field<LocalDate> BEGINS_ON = min(LedgerFields.OCCURRED_FROM);
    private static final Field<BigDecimal> QUANTITY = sum(LedgerFields.QUANTITY);
    private static final Field<OffsetDateTime> RECORDED_AT = max(LedgerFields.RECORDED_AT);
    private static final Field<Boolean> AT_LEAST =
            coalesce(
                    boolOr(
                            LedgerFields.PRECISION
                                    .eq("at-least")
                                    .or(LedgerFields.PRECISION.eq("unknown"))),
                    inline(false));
    private static final Field<Boolean> ABOUT =
            coalesce(boolOr(LedgerFields.PRECISION.eq("about")), inline(false));

    /** A record that has left the state that is asked for took away what it had added. */
    private static final Condition STILL_COUNTS =
            QUANTITY.isNull()
                    .or(QUANTITY.ne(BigDecimal.ZERO))
                    .or(min(LedgerFields.QUANTITY).ge(0L));

    private final DSLContext sql;

    Records(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * One record behind a figure.
     *
     * @param type for example training
     * @param figure what it adds to the figure
     * @param recordedAt when the facts that count were recorded
     */
    public record Behind(
            String type,
            String id,
            LocalDate from,
            LocalDate on,
            Figure figure,
            Instant recordedAt) {}

    /** Where a page begins: after the record with this last day and id. */
    public record Cursor(LocalDate on, String id) {}

    /**
     * One page of the records behind the same question, the latest first. Looks at no more facts
     * than the page needs, however many there are.
     */
    public List<Behind> page(MeasureQuery query, @Nullable Cursor after, int limit) {
        List<Behind> page = new ArrayList<>();
        Cursor reached = after;
        boolean more = true;
        while (page.size() < limit && more) {
            List<Cursor> next = next(query, reached, limit);
            page.addAll(endingAt(next, query));
            more = next.size() == limit;
            reached = more ? next.getLast() : reached;
        }
        return page.size() > limit ? page.subList(0, limit) : page;
    }

    /** The next days on which records have a fact; a record may have several. */
    private List<Cursor> next(MeasureQuery query, @Nullable Cursor after, int limit) {
        return sql.selectDistinct(LedgerFields.OCCURRED_ON, LedgerFields.RECORD)
                .from(LedgerFields.LEDGER)
                .where(LedgerFields.condition(query))
                .and(
                        after == null
                                ? noCondition()
                                : row(LedgerFields.OCCURRED_ON, LedgerFields.RECORD)
                                        .lt(after.on(), after.id()))
                .orderBy(LedgerFields.OCCURRED_ON.desc(), LedgerFields.RECORD.desc())
                .limit(limit)
                .fetch(found -> new Cursor(found.value1(), found.value2()));
    }

    /** The records whose last fact is on that day; others were found at a later day already. */
    private List<Behind> endingAt(List<Cursor> days, MeasureQuery query) {
        Set<Cursor> last = Set.copyOf(days);
        List<String> ids = days.stream().map(Cursor::id).distinct().toList();
        return sql
                .select(
                        LedgerFields.RECORD_TYPE,
                        LedgerFields.RECORD,
                        BEGINS_ON,
                        ENDS_ON,
                        QUANTITY,
                        AT_LEAST,
                        ABOUT,
                        RECORDED_AT)
                .from(FactsBehind.of(sql, query, ids))
                .groupBy(LedgerFields.RECORD_TYPE, LedgerFields.RECORD)
                .having(STILL_COUNTS)
                .orderBy(ENDS_ON.desc(), LedgerFields.RECORD.desc())
                .fetch(found ->
                        new Behind(
                                found.value1(),
                                found.value2(),
                                found.value3(),
                                found.value4(),
                                figure(found.value5(), found.value6(), found.value7()),
                                found.value8().toInstant()))
                .stream()
                .filter(behind -> last.contains(new Cursor(behind.on(), behind.id())))
                .toList();
    }

    private static Figure figure(@Nullable BigDecimal sum, boolean atLeast, boolean about) {
        return Figure.of(
                sum == null ? null : sum.longValueExact(), atLeast, about, 1, sum == null ? 1 : 0);
    }
}
