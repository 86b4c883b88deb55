package org.waymark.monitoring.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * Hides small counts from figures that leave the circle of authorised staff. A cell of fewer than
 * {@code k} people is hidden, and with it enough others that it cannot be recomputed from totals:
 * the published numbers, and the knowledge that no count is negative, leave at least two values for
 * every hidden cell, and the hidden cells of a line whose total is shown make {@code k} or more
 * together. Zeros are shown unless they have to hide another cell.
 *
 * <p>After the rules of statistical disclosure control for frequency tables (Hundepool et al.,
 * 2012, chapters 4 and 5); the choice of further cells is greedy, the smallest first.
 */
public final class SmallCells {

    /** Fewer than so many people are not shown, unless somebody asks for more protection. */
    public static final int DEFAULT_K = 5;

    private SmallCells() {}

    /**
     * A list of counts with its total.
     *
     * @param counts zero or more
     * @param k at least 2
     * @throws InvalidValue for a negative count or a smaller k
     */
    public static Line line(List<Long> counts, int k) {
        counts.forEach(count -> check(count, k));
        long total = counts.stream().mapToLong(Long::longValue).sum();
        boolean[] hidden = new boolean[counts.size()];
        IntStream.range(0, hidden.length)
                .forEach(cell -> hidden[cell] = isSmall(counts.get(cell), k));
        if (!isSmall(total, k)) {
            hideMore(counts, hidden, k);
        }
        return new Line(shown(counts, hidden), isSmall(total, k) ? null : total);
    }

    /**
     * A table of counts with the totals of its rows, its columns, and all.
     *
     * @param rows all of the same length
     * @param k at least 2
     * @throws InvalidValue for a negative count, rows of different lengths, or a smaller k
     */
    public static Table table(List<List<Long>> rows, int k) {
        rows.forEach(row -> row.forEach(count -> check(count, k)));
        if (rows.stream().mapToInt(List::size).distinct().count() > 1) {
            throw new InvalidValue("rows", "All rows of a table have the same length.");
        }
        return new TableSuppression(rows, k).published();
    }

    static boolean isSmall(long count, int k) {
        return count > 0 && count < k;
    }

    private static void check(long count, int k) {
        if (count < 0) {
            throw new InvalidValue("count", "A count is never negative.");
        }
        if (k < 2) {
            throw new InvalidValue("k", "A cell is small below 2 or more.");
        }
    }

    private static void hideMore(List<Long> counts, boolean[] hidden, int k) {
        List<Integer> smallestFirst =
                IntStream.range(0, hidden.length)
                        .boxed()
                        .filter(cell -> !hidden[cell] && counts.get(cell) > 0)
                        .sorted((a, b) -> Long.compare(counts.get(a), counts.get(b)))
                        .toList();
        for (int cell : smallestFirst) {
            long sum = hiddenSum(counts, hidden);
            if (sum == 0 || (sum >= k && hiddenCells(hidden) > 1)) {
                return;
            }
            hidden[cell] = true;
        }
    }

    private static long hiddenSum(List<Long> counts, boolean[] hidden) {
        return IntStream.range(0, hidden.length)
                .filter(cell -> hidden[cell])
                .mapToLong(counts::get)
                .sum();
    }

    private static long hiddenCells(boolean[] hidden) {
        return IntStream.range(0, hidden.length).filter(cell -> hidden[cell]).count();
    }

    private static List<@Nullable Long> shown(List<Long> counts, boolean[] hidden) {
        List<@Nullable Long> shown = new ArrayList<>();
        for (int cell = 0; cell < hidden.length; cell++) {
            shown.add(hidden[cell] ? null : counts.get(cell));
        }
        return Collections.unmodifiableList(shown);
    }

    /**
     * What may be published of a list of counts.
     *
     * @param counts in the order given; null where hidden
     * @param total null where hidden
     */
    public record Line(List<@Nullable Long> counts, @Nullable Long total) {}

    /**
     * What may be published of a table; null where hidden.
     *
     * @param rows the cells, row by row
     * @param rowTotals one for each row
     * @param columnTotals one for each column
     * @param total of all cells
     */
    public record Table(
            List<List<@Nullable Long>> rows,
            List<@Nullable Long> rowTotals,
            List<@Nullable Long> columnTotals,
            @Nullable Long total) {}
}
