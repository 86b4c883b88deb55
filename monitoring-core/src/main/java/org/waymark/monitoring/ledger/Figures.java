package org.waymark.monitoring.ledger;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Computes figures from the ledger. Total and parts come from one statement, so that they always
 * agree.
 */
@Component
public class Figures {

    private static final Field<BigDecimal> SUM = field(name("figure_sum"), BigDecimal.class);
    private static final Field<Boolean> AT_LEAST = field(name("figure_at_least"), Boolean.class);
    private static final Field<Boolean> ABOUT = field(name("figure_about"), Boolean.class);
    private static final Field<Integer> FACTS = field(name("figure_facts"), Integer.class);
    private static final Field<Integer> UNKNOWN = field(name("figure_unknown"), Integer.class);
    private static final Field<Integer> IS_TOTAL = field(name("figure_is_total"), Integer.class);

    private final DSLContext sql;

    Figures(DSLContext sql) {
        this.sql = sql;
    }

    /** The figure and its parts. Without {@code by} there are no rows. */
    public Figure.Table table(MeasureQuery query) {
        List<Field<String>> groups = FactsBehind.groups(query);
        return read(groups, sql.fetch(aggregate(FactsBehind.of(sql, query), groups)));
    }

    /** The total alone. */
    public Figure total(MeasureQuery query) {
        return table(query).total();
    }

    private Select<Record> aggregate(Table<Record> facts, List<Field<String>> groups) {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(groups);
        columns.add((groups.isEmpty() ? inline(1) : grouping(groups.getFirst())).as(IS_TOTAL));
        columns.add(sum(LedgerFields.QUANTITY).as(SUM));
        columns.add(
                coalesce(boolOr(LedgerFields.PRECISION.eq("at-least")), inline(false))
                        .as(AT_LEAST));
        columns.add(coalesce(boolOr(LedgerFields.PRECISION.eq("about")), inline(false)).as(ABOUT));
        columns.add(count().as(FACTS));
        columns.add(count().filterWhere(LedgerFields.QUANTITY.isNull()).as(UNKNOWN));
        if (groups.isEmpty()) {
            return sql.select(columns).from(facts);
        }
        return sql.select(columns)
                .from(facts)
                .groupBy(groupingSets(groups.toArray(Field<?>[]::new), new Field<?>[0]))
                .orderBy(groups);
    }

    private static Figure.Table read(List<Field<String>> groups, List<Record> rows) {
        Figure total = Figure.NOTHING;
        List<Figure.Row> parts = new ArrayList<>();
        for (Record row : rows) {
            if (row.get(IS_TOTAL) == 1) {
                total = figure(row);
            } else {
                List<@Nullable String> values = new ArrayList<>();
                groups.forEach(group -> values.add(row.get(group)));
                parts.add(new Figure.Row(values, figure(row)));
            }
        }
        return new Figure.Table(total, parts);
    }

    private static Figure figure(Record row) {
        BigDecimal sum = row.get(SUM);
        return Figure.of(
                sum == null ? null : sum.longValueExact(),
                row.get(AT_LEAST),
                row.get(ABOUT),
                row.get(FACTS),
                row.get(UNKNOWN));
    }
}
