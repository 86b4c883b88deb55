package org.waymark.monitoring.ledger;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes figures from the ledger. Total and parts come from one statement, so that they always
 * agree.
 */
@Component
public class Figures {

    private static final Field<BigDecimal> SUM = field(name("figure_sum"), BigDecimal.class);
    private static final Field<BigDecimal> AT_LEAST =
            field(name("figure_at_least"), BigDecimal.class);
    private static final Field<BigDecimal> ABOUT = field(name("figure_about"), BigDecimal.class);
    private static final Field<BigDecimal> FACTS = field(name("figure_facts"), BigDecimal.class);
    private static final Field<BigDecimal> UNKNOWN =
            field(name("figure_unknown"), BigDecimal.class);
    private static final Field<BigDecimal> ZERO = inline(BigDecimal.ZERO);

    private final DSLContext sql;
    private final SummaryTable kept;
    private final Summaries summaries;
    private final TransactionTemplate oneMoment;

    Figures(
            DSLContext sql,
            JdbcTemplate jdbc,
            Summaries summaries,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.kept = new SummaryTable(jdbc);
        this.summaries = summaries;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setReadOnly(true);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The figure and its parts. Without {@code by} there are no rows. */
    public Figure.Table table(MeasureQuery query) {
        if (query.by().contains(Dimension.FUNDER)) {
            return Funding.apart(sql, query, this::table);
        }
        return fromSummary(query).orElseGet(() -> fromFacts(query));
    }

    Figure.Table fromFacts(MeasureQuery query) {
        long since = System.nanoTime();
        Figure.Table table = read(query, FigureParts.ofFacts(sql, query));
        summaries.consider(
                query, table.total().facts(), Duration.ofNanos(System.nanoTime() - since));
        return table;
    }

    /** A summary may be forgotten at any time, so it is looked up and read in one moment. */
    Optional<Figure.Table> fromSummary(MeasureQuery query) {
        if (!Summaries.couldAnswer(query) || !FigureParts.holdsWholeMonths(query)) {
            return Optional.empty();
        }
        Summary summary = Summary.neededBy(query);
        return Objects.requireNonNull(
                oneMoment.execute(status ->
                        kept.find(summary)
                                .map(id ->
                                        read(
                                                query,
                                                FigureParts.ofSummary(sql, query, summary, id)))));
    }

    /** The total alone. */
    public Figure total(MeasureQuery query) {
        return table(query).total();
    }

    private Figure.Table read(MeasureQuery query, Table<Record> parts) {
        List<Field<String>> groups = FigureParts.groups(query);
        return read(groups, sql.fetch(aggregate(parts, groups)));
    }

    private Select<Record> aggregate(Table<Record> parts, List<Field<String>> groups) {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(groups);
        columns.add(sum(FigureParts.SUM).as(SUM));
        columns.add(coalesce(sum(FigureParts.FACTS), ZERO).as(FACTS));
        columns.add(coalesce(sum(FigureParts.UNKNOWN), ZERO).as(UNKNOWN));
        columns.add(coalesce(sum(FigureParts.AT_LEAST), ZERO).as(AT_LEAST));
        columns.add(coalesce(sum(FigureParts.ABOUT), ZERO).as(ABOUT));
        return groups.isEmpty()
                ? sql.select(columns).from(parts)
                : sql.select(columns).from(parts).groupBy(groups).orderBy(groups);
    }

    /** The total is the sum of the parts; PostgreSQL uses one processor only to add up both. */
    private static Figure.Table read(List<Field<String>> groups, List<Record> rows) {
        Sum total = Sum.NOTHING;
        List<Figure.Row> parts = new ArrayList<>();
        for (Record row : rows) {
            Sum part = Sum.of(row);
            total = total.plus(part);
            if (!groups.isEmpty() && part.facts() != 0) {
                List<@Nullable String> values = new ArrayList<>();
                groups.forEach(group -> values.add(row.get(group)));
                parts.add(new Figure.Row(values, part.figure()));
            }
        }
        return new Figure.Table(total.figure(), parts);
    }

    private record Sum(@Nullable Long value, long atLeast, long about, long facts, long unknown) {

        static final Sum NOTHING = new Sum(null, 0, 0, 0, 0);

        static Sum of(Record row) {
            BigDecimal sum = row.get(SUM);
            long facts = row.get(FACTS).longValueExact();
            long unknown = row.get(UNKNOWN).longValueExact();
            // Known facts that were all taken out again leave nothing, which is not 0.
            return new Sum(
                    sum == null || facts == unknown ? null : sum.longValueExact(),
                    row.get(AT_LEAST).longValueExact(),
                    row.get(ABOUT).longValueExact(),
                    facts,
                    unknown);
        }

        Sum plus(Sum other) {
            return new Sum(
                    plus(value, other.value),
                    atLeast + other.atLeast,
                    about + other.about,
                    facts + other.facts,
                    unknown + other.unknown);
        }

        private static @Nullable Long plus(@Nullable Long one, @Nullable Long other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return Math.addExact(one, other);
        }

        Figure figure() {
            return Figure.of(value, atLeast != 0, about != 0, facts, unknown);
        }
    }
}
