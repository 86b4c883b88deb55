package org.waymark.monitoring.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.time.YearMonth;
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
 * are kept of them.
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

    private FigureParts() {}

    /** The columns of the parts that the question tells apart. */
    static List<Field<String>> groups(MeasureQuery query) {
        return FactsBehind.groups(query);
    }

    /** Every fact. */
    static Table<Record> ofFacts(DSLContext sql, MeasureQuery query) {
        return sql.select(factColumns(groups(query)))
                .from(FactsBehind.of(sql, query))
                .asTable("parts");
    }

    private static List<SelectFieldOrAsterisk> factColumns(List<Field<String>> groups) {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(groups);
        columns.add(LedgerFields.QUANTITY.as(SUM));
        columns.add(inline(1).as(FACTS));
        columns.add(one(LedgerFields.QUANTITY.isNull()).as(UNKNOWN));
        columns.add(one(LedgerFields.PRECISION.eq("at-least")).as(AT_LEAST));
        columns.add(one(LedgerFields.PRECISION.eq("about")).as(ABOUT));
        return columns;
    }

    /** Of four bytes, which PostgreSQL adds up much faster than of eight. */
    private static Field<Integer> one(Condition condition) {
        return when(condition, inline(1)).otherwise(inline(0));
    }

    /** The sums of whole months, and the facts of the days before and after them. */
    static Table<Record> ofSummary(
            DSLContext sql, MeasureQuery query, Summary summary, long summaryId) {
        Select<Record> cells =
                sql.select(cellColumns(query, summary))
                        .from(CELLS)
                        .where(SUMMARY.eq(summaryId))
                        .and(wholeMonths(query))
                        .and(LedgerFields.told(query, summary::column));
        Select<Record> whole = cells;
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
        columns.add(when(known.ne(0L), field(name("total"), Long.class)).as(SUM));
        columns.add(facts.as(FACTS));
        columns.add(facts.minus(known).as(UNKNOWN));
        columns.add(field(name("at_least"), Long.class).as(AT_LEAST));
        columns.add(field(name("about"), Long.class).as(ABOUT));
        return columns;
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
