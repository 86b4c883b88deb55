package org.waymark.monitoring.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.Field;

/**
 * Sums of the facts of one kind, by the month in which they happened, the month in which they
 * became known, and these dimensions.
 *
 * @param dimensions in the order of the keys; spans of time are not among them
 */
record Summary(FactKind kind, List<Dimension> dimensions) {

    /** The summary that a question needs: of all that it is limited to or told apart by. */
    static Summary neededBy(MeasureQuery query) {
        Set<Dimension> needed = EnumSet.noneOf(Dimension.class);
        needed.addAll(query.by());
        needed.addAll(query.limits().keySet());
        if (query.scope().programmes() != null) {
            needed.add(Dimension.PROGRAMME);
        }
        if (query.scope().countries() != null) {
            needed.add(Dimension.COUNTRY);
        }
        if (query.scope().partners() != null) {
            needed.add(Dimension.PARTNER);
        }
        if (needed.contains(Dimension.FUNDER)) {
            needed.addAll(Funding.NEEDED);
        }
        needed.removeIf(dimension -> !dimension.isStored());
        return new Summary(query.measure().kind(), List.copyOf(needed));
    }

    /** Their names, as stored. */
    String[] names() {
        return dimensions.stream().map(Dimension::column).toArray(String[]::new);
    }

    /** The column of a cell that holds a dimension. */
    Field<String> column(Dimension dimension) {
        return switch (dimension) {
            case MONTH -> Span.MONTH.ofCell();
            case QUARTER -> Span.QUARTER.ofCell();
            case YEAR -> Span.YEAR.ofCell();
            default -> field("key[{0}]", String.class, inline(dimensions.indexOf(dimension) + 1));
        };
    }
}
