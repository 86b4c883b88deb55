package org.waymark.monitoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.privacy.SmallCells.Line;
import org.waymark.monitoring.privacy.SmallCells.Table;

class SmallCellsProperties {

    private static final int K = 3;

    /** Each more would take six times as long. */
    private static final int MOST_TO_TRY = 5;

    @Property
    void showsNoSmallCount(@ForAll("tables") List<List<Long>> rows) {
        assertThat(shown(SmallCells.table(rows, K))).noneMatch(count -> count > 0 && count < K);
    }

    @Property
    void showsOnlyTrueCounts(@ForAll("tables") List<List<Long>> rows) {
        List<@Nullable Long> published = all(SmallCells.table(rows, K));
        List<Long> real = withTotals(rows);

        assertThat(published).hasSameSizeAs(real);
        for (int cell = 0; cell < real.size(); cell++) {
            assertThat(published.get(cell)).isIn(real.get(cell), null);
        }
    }

    @Property
    void hidesNothingFromATableWithoutSmallCounts(@ForAll("tables") List<List<Long>> rows) {
        List<List<Long>> large =
                rows.stream().map(row -> row.stream().map(count -> count * K).toList()).toList();

        assertThat(all(SmallCells.table(large, K))).doesNotContainNull();
    }

    /** Tries every table there can be behind the published numbers, as somebody curious would. */
    @Property(tries = 200)
    void leavesTwoValuesForEveryHiddenCell(@ForAll("littleTables") List<List<Long>> rows) {
        Table published = SmallCells.table(rows, K);
        Assume.that(hiddenCells(published) <= MOST_TO_TRY);
        List<Set<Long>> possible = possible(published, rows.size(), rows.getFirst().size());
        List<@Nullable Long> cells = published.rows().stream().flatMap(List::stream).toList();

        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.get(cell) == null) {
                assertThat(possible.get(cell))
                        .as("values of cell %d of %s", cell, published)
                        .hasSizeGreaterThan(1);
            }
        }
    }

    @Property
    void hidesAtLeastKTogetherInALineThatShowsItsTotal(@ForAll("tables") List<List<Long>> rows) {
        Table published = SmallCells.table(rows, K);

        for (int row = 0; row < rows.size(); row++) {
            assertHidesEnough(published.rows().get(row), published.rowTotals().get(row));
        }
        assertHidesEnough(published.rowTotals(), published.total());
        assertHidesEnough(published.columnTotals(), published.total());
    }

    @Property
    void hidesEnoughInALineOfItsOwn(@ForAll("lines") List<Long> counts) {
        Line published = SmallCells.line(counts, K);

        assertThat(published.counts().stream().filter(Objects::nonNull))
                .noneMatch(count -> count > 0 && count < K);
        assertHidesEnough(published.counts(), published.total());
        if (published.total() != null) {
            assertThat(published.counts().stream().filter(Objects::isNull).count()).isNotEqualTo(1);
        }
    }

    @Provide
    Arbitrary<List<Long>> lines() {
        return counts(20).list().ofMinSize(0).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<List<Long>>> tables() {
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(width -> counts(12).list().ofSize(width).list().ofMinSize(1).ofMaxSize(6));
    }

    @Provide
    Arbitrary<List<List<Long>>> littleTables() {
        return Arbitraries.integers()
                .between(1, 3)
                .flatMap(width -> counts(4).list().ofSize(width).list().ofMinSize(1).ofMaxSize(3));
    }

    private static Arbitrary<Long> counts(long most) {
        return Arbitraries.longs().between(0, most);
    }

    private static void assertHidesEnough(List<@Nullable Long> line, @Nullable Long total) {
        if (total != null && line.contains(null)) {
            long shown = line.stream().filter(Objects::nonNull).mapToLong(Long::longValue).sum();
            assertThat(total - shown).isGreaterThanOrEqualTo(K);
        }
    }

    private static long hiddenCells(Table published) {
        return published.rows().stream().flatMap(List::stream).filter(Objects::isNull).count();
    }

    private static List<Set<Long>> possible(Table published, int rows, int columns) {
        List<Set<Long>> possible =
                Stream.<Set<Long>>generate(HashSet::new).limit((long) rows * columns).toList();
        List<@Nullable Long> cells = published.rows().stream().flatMap(List::stream).toList();
        tryAll(cells, new ArrayList<>(), published, columns, possible);
        return possible;
    }

    /** Counts up to one more than any in the little tables are enough to find a second value. */
    private static void tryAll(
            List<@Nullable Long> cells,
            List<Long> guess,
            Table published,
            int columns,
            List<Set<Long>> possible) {
        if (guess.size() == cells.size()) {
            if (fits(guess, published, columns)) {
                IntStream.range(0, guess.size())
                        .forEach(cell -> possible.get(cell).add(guess.get(cell)));
            }
            return;
        }
        Long known = cells.get(guess.size());
        for (long value = known == null ? 0 : known;
                value <= (known == null ? 5 : known);
                value++) {
            guess.add(value);
            tryAll(cells, guess, published, columns, possible);
            guess.removeLast();
        }
    }

    private static boolean fits(List<Long> guess, Table published, int columns) {
        List<List<Long>> rows =
                IntStream.range(0, guess.size() / columns)
                        .mapToObj(row -> guess.subList(row * columns, (row + 1) * columns))
                        .toList();
        List<Long> totals = withTotals(rows);
        List<@Nullable Long> shown = all(published);
        return IntStream.range(guess.size(), totals.size())
                .allMatch(at -> shown.get(at) == null || totals.get(at).equals(shown.get(at)));
    }

    private static List<Long> withTotals(List<List<Long>> rows) {
        List<Long> all = new ArrayList<>(rows.stream().flatMap(List::stream).toList());
        rows.forEach(row -> all.add(sum(row)));
        IntStream.range(0, rows.getFirst().size())
                .forEach(
                        column -> all.add(sum(rows.stream().map(row -> row.get(column)).toList())));
        all.add(sum(rows.stream().flatMap(List::stream).toList()));
        return all;
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static List<@Nullable Long> all(Table table) {
        List<@Nullable Long> all = new ArrayList<>();
        table.rows().forEach(all::addAll);
        all.addAll(table.rowTotals());
        all.addAll(table.columnTotals());
        all.add(table.total());
        return all;
    }

    private static List<Long> shown(Table table) {
        return all(table).stream().filter(Objects::nonNull).toList();
    }
}
