package org.waymark.monitoring.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes ratios: both figures of one moment, divided at the end. */
@Component
public class Quotients {

    private final Figures figures;
    private final TransactionTemplate oneMoment;

    Quotients(Figures figures, PlatformTransactionManager transactions) {
        this.figures = figures;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setReadOnly(true);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * The ratio and its parts.
     *
     * @param query the question, put to the ratio's numerator
     */
    public Quotient.Table table(Ratio ratio, MeasureQuery query) {
        return Objects.requireNonNull(
                oneMoment.execute(status ->
                        divided(
                                figures.table(query.to(ratio.numerator())),
                                figures.table(query.to(ratio.denominator())))));
    }

    private static Quotient.Table divided(Figure.Table above, Figure.Table below) {
        Map<List<@Nullable String>, Quotient> rows = new LinkedHashMap<>();
        above.rows()
                .forEach(row -> rows.put(row.values(), new Quotient(row.figure(), Figure.NOTHING)));
        below.rows()
                .forEach(row ->
                        rows.merge(
                                row.values(),
                                new Quotient(Figure.NOTHING, row.figure()),
                                (some, other) ->
                                        new Quotient(some.numerator(), other.denominator())));
        return new Quotient.Table(
                new Quotient(above.total(), below.total()),
                rows.entrySet().stream()
                        .map(row -> new Quotient.Row(row.getKey(), row.getValue()))
                        .toList());
    }
}
