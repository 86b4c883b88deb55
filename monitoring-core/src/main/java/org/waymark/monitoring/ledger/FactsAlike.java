package org.waymark.monitoring.ledger;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;

/**
 * Facts with the same dimensions, added up before these are looked up: there are far fewer
 * combinations of dimensions than facts.
 */
final class FactsAlike {

    private static final Field<UUID> DIMENSIONS = field(name("dimensions"), UUID.class);
    private static final Field<UUID> ID = field(name("id"), UUID.class);

    private FactsAlike() {}

    /** The parts of a measure that sums up, in the columns of {@link FigureParts}. */
    static Table<Record> addedUp(DSLContext sql, MeasureQuery query) {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>();
        for (int n = 0; n < query.by().size(); n++) {
            columns.add(column(query.by().get(n)).as("by_" + n));
        }
        columns.add(FigureParts.SUM);
        columns.add(FigureParts.FACTS);
        columns.add(FigureParts.UNKNOWN);
        columns.add(FigureParts.AT_LEAST);
        columns.add(FigureParts.ABOUT);
        return sql.select(columns)
                .from(alike(sql, query).join(LedgerFields.DIMENSIONS).on(ID.eq(DIMENSIONS)))
                .where(LedgerFields.told(query, FactsAlike::column))
                .asTable("parts");
    }

    /** Those of one combination, one programme and one span of time, if the question asks. */
    private static Table<Record> alike(DSLContext sql, MeasureQuery query) {
        List<Field<?>> same =
                new ArrayList<>(List.of(DIMENSIONS, LedgerFields.of(Dimension.PROGRAMME)));
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(same);
        for (Dimension span : spans(query)) {
            same.add(LedgerFields.of(span));
            columns.add(LedgerFields.of(span).as(span.column()));
        }
        columns.add(sum(LedgerFields.QUANTITY).as(FigureParts.SUM));
        columns.add(count().as(FigureParts.FACTS));
        columns.add(count().minus(count(LedgerFields.QUANTITY)).as(FigureParts.UNKNOWN));
        columns.add(counted("at-least").as(FigureParts.AT_LEAST));
        columns.add(counted("about").as(FigureParts.ABOUT));
        return sql.select(columns)
                .from(LedgerFields.FACTS)
                .where(LedgerFields.alone(query))
                .groupBy(same)
                .asTable("alike");
    }

    private static Field<Integer> counted(String precision) {
        return count().filterWhere(LedgerFields.PRECISION.eq(precision));
    }

    private static Set<Dimension> spans(MeasureQuery query) {
        Set<Dimension> spans = EnumSet.noneOf(Dimension.class);
        query.by().stream().filter(Dimension::isTime).forEach(spans::add);
        query.filters().keySet().stream().filter(Dimension::isTime).forEach(spans::add);
        return spans;
    }

    private static Field<String> column(Dimension dimension) {
        return field(name(dimension.column()), String.class);
    }
}
