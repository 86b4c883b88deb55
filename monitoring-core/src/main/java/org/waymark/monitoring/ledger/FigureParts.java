package org.waymark.monitoring.ledger;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;

/**
 * What a figure adds up: each fact behind it, or instead of the facts of whole months the sums that
 * are kept of them. What was known at a moment within a month is what was known when the month
 * began, and the facts that were recorded and superseded from then on.
 */
final class FigureParts {

    static final Field<Long> SUM = field(name("part_sum"), Long.class);
    static final Field<Long> FACTS = field(name("part_facts"), Long.class);
    static final Field<Long> UNKNOWN = field(name("part_unknown"), Long.class);
    static final Field<Long> AT_LEAST = field(name("part_at_least"), Long.class);
    static final Field<Long> ABOUT = field(name("part_about"), Long.class);

    private static final Table<Record> CELLS = table(name("projection", "ledger_summary_cell"));
    private static final Field<Long> SUMMARY = field(name("summary"), Long.class);
    private static final Field<LocalDate> MONTH = field(name("month"), LocalDate.class);
    private static final Field<LocalDate> RECORDED = field(name("recorded"), LocalDate.class);

    private FigureParts() {}

    /** The columns of the parts that the question tells apart. */
    static List<Field<String>> groups(MeasureQuery query) {
        return FactsBehind.groups(query);
    }

    /** Every fact. */
    static Table<Record> ofFacts(DSLContext sql, MeasureQuery query) {
        return facts(sql, query, FactsBehind.of(sql, query), 1).asTable("parts");
    }

    private static Select<Record> facts(
            DSLContext sql, MeasureQuery query, Table<Record> facts, int sign) {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(groups(query));
        columns.add((sign < 0 ? LedgerFields.QUANTITY.neg() : LedgerFields.QUANTITY).as(SUM));
        columns.add(inline(sign).as(FACTS));
        columns.add(each(sign, LedgerFields.QUANTITY.isNull()).as(UNKNOWN));
        columns.add(each(sign, LedgerFields.PRECISION.eq("at-least")).as(AT_LEAST));
        columns.add(each(sign, LedgerFields.PRECISION.eq("about")).as(ABOUT));
        return sql.select(columns).from(facts);
    }

    /** Of four bytes, which PostgreSQL adds up much faster than of eight. */
    private static Field<Integer> each(int sign, Condition condition) {
        return when(condition, inline(sign)).otherwise(inline(0));
    }

    /**
     * The sums of whole months, and the facts of the days before and after them. Only for measures
     * that sum up their facts.
     */
    static Table<Record> ofSummary(
            DSLContext sql, MeasureQuery query, Summary summary, long summaryId) {
        Select<Record> cells =
                sql.select(cellColumns(query, summary))
                        .from(CELLS)
                        .where(SUMMARY.eq(summaryId))
                        .and(wholeMonths(query))
                        .and(knownBefore(query))
                        .and(LedgerFields.told(query, summary::column));
        Select<Record> whole = cells;
        for (Select<Record> facts : sinceTheMonthBegan(sql, query)) {
            whole = whole.unionAll(facts);
        }
        for (MeasureQuery rest : rests(query)) {
            whole = whole.unionAll(sql.selectFrom(ofFacts(sql, rest)));
        }
        return whole.asTable("parts");
    }

    private static List<SelectFieldOrAsterisk> cellColumns(MeasureQuery query, Summary summary) {
        Field<Long> known = field(name("known"), Long.class);
        Field<Long> facts = field(name("facts"), Long.class);
        List<SelectFieldOrAsterisk> columns = new ArrayList<>();
        for (int n = 0; n < query.by().size(); n++) {
            columns.add(summary.column(query.by().get(n)).as("by_" + n));
        }
        columns.add(field(name("total"), Long.class).as(SUM));
        columns.add(facts.as(FACTS));
        columns.add(facts.minus(known).as(UNKNOWN));
        columns.add(field(name("at_least"), Long.class).as(AT_LEAST));
        columns.add(field(name("about"), Long.class).as(ABOUT));
        return columns;
    }

    /**
     * What stands now is kept apart; otherwise what was known when the month of the question began.
     */
    private static Condition knownBefore(MeasureQuery query) {
        Instant knownAt = query.knownAt();
        return knownAt == null
                ? condition("{0} = 'infinity'", RECORDED)
                : RECORDED.lt(monthOf(knownAt).toLocalDate());
    }

    /** What was recorded and what was superseded from then on. */
    private static List<Select<Record>> sinceTheMonthBegan(DSLContext sql, MeasureQuery query) {
        Instant knownAt = query.knownAt();
        if (knownAt == null) {
            return List.of();
        }
        OffsetDateTime began = monthOf(knownAt);
        OffsetDateTime then = knownAt.atOffset(ZoneOffset.UTC);
        MeasureQuery whole = itsWholeMonths(query);
        return List.of(
                facts(
                        sql,
                        whole,
                        FactsBehind.moved(sql, whole, LedgerFields.RECORDED_AT, began, then),
                        1),
                facts(
                        sql,
                        whole,
                        FactsBehind.moved(sql, whole, LedgerFields.SUPERSEDED_AT, began, then),
                        -1));
    }

    private static OffsetDateTime monthOf(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
    }

    private static MeasureQuery itsWholeMonths(MeasureQuery query) {
        LocalDate from = query.from();
        LocalDate until = query.until();
        return query.within(
                from == null ? null : firstWhole(from).atDay(1),
                until == null ? null : lastWhole(until).atEndOfMonth());
    }

    /** Whether the days of the question hold a whole month. */
    static boolean holdsWholeMonths(MeasureQuery query) {
        LocalDate from = query.from();
        LocalDate until = query.until();
        return from == null || until == null || !firstWhole(from).isAfter(lastWhole(until));
    }

    private static Condition wholeMonths(MeasureQuery query) {
        LocalDate from = query.from();
        LocalDate until = query.until();
        return (from == null ? noCondition() : MONTH.ge(firstWhole(from).atDay(1)))
                .and(until == null ? noCondition() : MONTH.le(lastWhole(until).atDay(1)));
    }

    private static YearMonth firstWhole(LocalDate from) {
        YearMonth month = YearMonth.from(from);
        return from.getDayOfMonth() == 1 ? month : month.plusMonths(1);
    }

    private static YearMonth lastWhole(LocalDate until) {
        YearMonth month = YearMonth.from(until);
        return until.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
    }

    /** The same question for the days before and after its whole months; up to two. */
    private static List<MeasureQuery> rests(MeasureQuery query) {
        List<MeasureQuery> rests = new ArrayList<>();
        LocalDate from = query.from();
        if (from != null && from.getDayOfMonth() != 1) {
            rests.add(query.within(from, YearMonth.from(from).atEndOfMonth()));
        }
        LocalDate until = query.until();
        if (until != null && !until.equals(YearMonth.from(until).atEndOfMonth())) {
            rests.add(query.within(until.withDayOfMonth(1), until));
        }
        return rests;
    }
}
