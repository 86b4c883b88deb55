package org.waymark.monitoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.privacy.SmallCells.Table;

class SmallCellsTest {

    @Test
    void hidesASecondCellSoThatTheTotalDoesNotTellTheFirst() {
        assertThat(SmallCells.line(List.of(3L, 40L, 17L), 5).counts())
                .containsExactly(null, 40L, null);
        assertThat(SmallCells.line(List.of(3L, 40L, 17L), 5).total()).isEqualTo(60L);
    }

    @Test
    void showsZerosAndLargeCounts() {
        assertThat(SmallCells.line(List.of(0L, 5L, 17L), 5).counts()).containsExactly(0L, 5L, 17L);
    }

    @Test
    void hidesASmallTotalToo() {
        assertThat(SmallCells.line(List.of(1L, 2L), 5).total()).isNull();
    }

    @Test
    void keepsTheTotalsOfATableWhenItCan() {
        Table table =
                SmallCells.table(
                        List.of(
                                List.of(2L, 20L, 30L),
                                List.of(10L, 11L, 40L),
                                List.of(9L, 50L, 60L)),
                        5);

        assertThat(table.rows())
                .containsExactly(
                        Arrays.asList(null, null, 30L),
                        Arrays.asList(null, null, 40L),
                        List.of(9L, 50L, 60L));
        assertThat(table.rowTotals()).containsExactly(52L, 61L, 119L);
        assertThat(table.total()).isEqualTo(232L);
    }

    @Test
    void refusesNegativeCountsAndUnevenRows() {
        assertThatThrownBy(() -> SmallCells.line(List.of(-1L), 5)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> SmallCells.table(List.of(List.of(1L), List.of(1L, 2L)), 5))
                .isInstanceOf(InvalidValue.class);
    }
}
