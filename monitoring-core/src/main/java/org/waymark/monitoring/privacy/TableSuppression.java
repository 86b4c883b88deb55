package org.waymark.monitoring.privacy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.privacy.SmallCells.Table;

/**
 * Works out which cells of one table to hide. The totals are treated as a last row and a last
 * column, so that a small total is hidden by the same rule. Each hidden cell becomes a corner of a
 * rectangle of hidden cells in which one can be moved from corner to corner without any shown
 * number changing: so the shown numbers leave each of them at least two values.
 */
class TableSuppression {

    private final int k;
    private final int totalRow;
    private final int totalColumn;
    private final long[][] count;
    private final boolean[][] hidden;
    private final Deque<Corner> unprotected = new ArrayDeque<>();

    TableSuppression(List<List<Long>> rows, int k) {
        this.k = k;
        this.totalRow = rows.size();
        this.totalColumn = rows.isEmpty() ? 0 : rows.getFirst().size();
        this.count = new long[totalRow + 1][totalColumn + 1];
        this.hidden = new boolean[totalRow + 1][totalColumn + 1];
        fill(rows);
        hideSmall();
        do {
            protectAll();
        } while (hideMoreWhereALineHidesTooFew());
    }

    private void fill(List<List<Long>> rows) {
        for (int row = 0; row < totalRow; row++) {
            for (int column = 0; column < totalColumn; column++) {
                long value = rows.get(row).get(column);
                count[row][column] = value;
                count[row][totalColumn] += value;
                count[totalRow][column] += value;
                count[totalRow][totalColumn] += value;
            }
        }
    }

    private void hideSmall() {
        for (int row = 0; row <= totalRow; row++) {
            for (int column = 0; column <= totalColumn; column++) {
                if (SmallCells.isSmall(count[row][column], k)) {
                    hide(row, column);
                }
            }
        }
    }

    private void hide(int row, int column) {
        if (!hidden[row][column]) {
            hidden[row][column] = true;
            unprotected.add(new Corner(row, column));
        }
    }

    private void protectAll() {
        while (!unprotected.isEmpty()) {
            Corner cell = unprotected.remove();
            if (count[cell.row][cell.column] > 0) {
                cheapestRectangle(cell).ifPresent(this::hide);
            }
        }
    }

    /**
     * The opposite corner that hides the fewest people more; there is always one through the grand
     * total.
     */
    private Optional<Rectangle> cheapestRectangle(Corner cell) {
        Rectangle best = null;
        long least = Long.MAX_VALUE;
        for (int row = 0; row <= totalRow; row++) {
            for (int column = 0; column <= totalColumn; column++) {
                if (row == cell.row || column == cell.column) {
                    continue;
                }
                Rectangle rectangle = new Rectangle(cell, new Corner(row, column));
                long cost = cost(rectangle);
                if (cost < least && isMovable(rectangle)) {
                    best = rectangle;
                    least = cost;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private void hide(Rectangle rectangle) {
        for (Corner corner : rectangle.corners()) {
            // The rectangle protects all its corners; they need none of their own.
            hidden[corner.row][corner.column] = true;
            unprotected.remove(corner);
        }
    }

    private long cost(Rectangle rectangle) {
        long cost = 0;
        for (Corner corner : rectangle.corners()) {
            if (!hidden[corner.row][corner.column]) {
                // Even a zero costs something, and a total more than a cell.
                cost += 1 + count[corner.row][corner.column];
            }
        }
        return cost;
    }

    /**
     * Whether one can be taken from some corners and given to the others, and nobody is taken where
     * nobody is.
     */
    private boolean isMovable(Rectangle rectangle) {
        int across =
                rectangle.from.column == totalColumn || rectangle.to.column == totalColumn ? 1 : -1;
        int down = rectangle.from.row == totalRow || rectangle.to.row == totalRow ? 1 : -1;
        int[] change = {1, across, down, across * down};
        return canLose(rectangle, change, 1) || canLose(rectangle, change, -1);
    }

    private boolean canLose(Rectangle rectangle, int[] change, int losing) {
        List<Corner> corners = rectangle.corners();
        for (int at = 0; at < change.length; at++) {
            Corner corner = corners.get(at);
            if (change[at] == losing && count[corner.row][corner.column] == 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * A line that shows its total tells the sum of what it hides: fewer than k together are as bad
     * as one small cell.
     */
    private boolean hideMoreWhereALineHidesTooFew() {
        boolean more = false;
        for (int row = 0; row <= totalRow; row++) {
            more |= hideMore(line(row, 0, 0, 1, totalColumn), new Corner(row, totalColumn));
        }
        for (int column = 0; column <= totalColumn; column++) {
            more |= hideMore(line(0, column, 1, 0, totalRow), new Corner(totalRow, column));
        }
        return more;
    }

    private boolean hideMore(List<Corner> line, Corner total) {
        long sum = 0;
        Corner smallest = null;
        for (Corner cell : line) {
            if (hidden[cell.row][cell.column]) {
                sum += count[cell.row][cell.column];
            } else if (count[cell.row][cell.column] > 0
                    && (smallest == null || value(cell) < value(smallest))) {
                smallest = cell;
            }
        }
        if (hidden[total.row][total.column] || !SmallCells.isSmall(sum, k) || smallest == null) {
            return false;
        }
        hide(smallest.row, smallest.column);
        return true;
    }

    private long value(Corner cell) {
        return count[cell.row][cell.column];
    }

    private static List<Corner> line(int row, int column, int down, int across, int length) {
        List<Corner> line = new ArrayList<>();
        for (int at = 0; at < length; at++) {
            line.add(new Corner(row + at * down, column + at * across));
        }
        return line;
    }

    Table published() {
        List<List<@Nullable Long>> rows = new ArrayList<>();
        for (int row = 0; row < totalRow; row++) {
            rows.add(shown(line(row, 0, 0, 1, totalColumn)));
        }
        return new Table(
                Collections.unmodifiableList(rows),
                shown(line(0, totalColumn, 1, 0, totalRow)),
                shown(line(totalRow, 0, 0, 1, totalColumn)),
                shown(new Corner(totalRow, totalColumn)));
    }

    private List<@Nullable Long> shown(List<Corner> line) {
        List<@Nullable Long> shown = new ArrayList<>();
        line.forEach(cell -> shown.add(shown(cell)));
        return Collections.unmodifiableList(shown);
    }

    private @Nullable Long shown(Corner cell) {
        return hidden[cell.row][cell.column] ? null : value(cell);
    }

    private record Corner(int row, int column) {}

    private record Rectangle(Corner from, Corner to) {

        /**
         * The cell itself, its neighbour in the row, its neighbour in the column, and the opposite
         * one.
         */
        List<Corner> corners() {
            return List.of(
                    from, new Corner(from.row, to.column), new Corner(to.row, from.column), to);
        }
    }
}
