package org.waymark.monitoring.ledger;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Who paid for what a figure counts: the organisations that fund the programme in the phase of a
 * record, as they are known now. A record counts once, under all its funders together, so that the
 * parts add up to the total; a filter by one funder finds every record that it helped to pay.
 */
final class Funding {

    private static final String TOGETHER = " + ";

    private static final Field<String> PROGRAMME = field(name("programme"), String.class);
    private static final Field<String> PHASE = field(name("phase"), String.class);
    private static final Field<String> FUNDER = field(name("funder"), String.class);

    /** One row for each funder of each phase; the empty phase is that of records without one. */
    private static final Table<Record> FUNDERS =
            table(
                            """
                            (SELECT p.id AS programme, phase.code AS phase, o ->> 'organisation' AS funder
                             FROM projection.programme_register p
                             CROSS JOIN LATERAL jsonb_array_elements(p."row"::jsonb -> 'organisations') o
                             CROSS JOIN LATERAL (
                                 SELECT '' AS code
                                 UNION ALL
                                 SELECT one ->> 'phase' FROM jsonb_array_elements(p."row"::jsonb -> 'phases') one
                             ) phase
                             WHERE o ->> 'role' = 'funding'
                               AND (o ->> 'phase' IS NULL OR o ->> 'phase' = phase.code))
                            """)
                    .as("funders");

    private Funding() {}

    /** What a question by funder is computed from. */
    static final List<Dimension> NEEDED = List.of(Dimension.PROGRAMME, Dimension.PHASE);

    /** The facts that this organisation helped to pay; or those of which no funder is recorded. */
    static Condition by(String funder, Function<Dimension, Field<String>> column) {
        var paid = row(column.apply(Dimension.PROGRAMME), phaseOrNone(column));
        var pairs = select(PROGRAMME, PHASE).from(FUNDERS);
        // A fact without a programme has no funder.
        return LedgerFields.NOT_RECORDED.equals(funder)
                ? column.apply(Dimension.PROGRAMME).isNull().or(paid.notIn(pairs))
                : paid.in(pairs.where(FUNDER.eq(funder)));
    }

    private static Field<String> phaseOrNone(Function<Dimension, Field<String>> column) {
        return coalesce(column.apply(Dimension.PHASE), inline(""));
    }

    /**
     * Figures told apart by funder.
     *
     * @param figures answers the same question told apart by programme and phase
     */
    static Figure.Table apart(
            DSLContext sql, MeasureQuery query, Function<MeasureQuery, Figure.Table> figures) {
        List<Dimension> finer = new ArrayList<>(query.by());
        finer.remove(Dimension.FUNDER);
        NEEDED.stream().filter(one -> !finer.contains(one)).forEach(finer::add);
        Figure.Table table = figures.apply(query.apartBy(finer));
        Map<String, String> funders = funders(sql);
        Map<List<@Nullable String>, Figure> merged = new LinkedHashMap<>();
        for (Figure.Row part : table.rows()) {
            List<@Nullable String> values = new ArrayList<>();
            for (Dimension asked : query.by()) {
                values.add(
                        asked == Dimension.FUNDER
                                ? funders.get(key(finer, part))
                                : part.values().get(finer.indexOf(asked)));
            }
            merged.merge(values, part.figure(), Figure::plus);
        }
        return new Figure.Table(
                table.total(),
                merged.entrySet().stream()
                        .map(one -> new Figure.Row(one.getKey(), one.getValue()))
                        .sorted(Comparator.comparing(Figure.Row::values, Funding::compare))
                        .toList());
    }

    private static int compare(List<@Nullable String> one, List<@Nullable String> other) {
        Comparator<@Nullable String> order = nullsLast(naturalOrder());
        for (int n = 0; n < one.size(); n++) {
            int compared = order.compare(one.get(n), other.get(n));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static String key(List<Dimension> by, Figure.Row row) {
        String phase = row.values().get(by.indexOf(Dimension.PHASE));
        return row.values().get(by.indexOf(Dimension.PROGRAMME))
                + "/"
                + (phase == null ? "" : phase);
    }

    /** Programme and phase → all its funders in one text. */
    private static Map<String, String> funders(DSLContext sql) {
        Map<String, String> together = new HashMap<>();
        sql.selectDistinct(PROGRAMME, PHASE, FUNDER)
                .from(FUNDERS)
                .orderBy(FUNDER)
                .forEach(one ->
                        together.merge(
                                one.value1() + "/" + one.value2(),
                                one.value3(),
                                (some, more) -> some + TOGETHER + more));
        return together;
    }
}
