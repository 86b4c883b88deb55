package org.waymark.monitoring.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {

    @Test
    void aStateCountsFromTheLastDayOnWhichItMayHaveBeenReached() {
        List<Step> steps = List.of(new Step("open", "2010", "2010"));

        assertThat(Steps.at(steps, LocalDate.of(2010, 12, 30))).isEmpty();
        assertThat(Steps.at(steps, LocalDate.of(2010, 12, 31))).contains(steps.getFirst());
    }

    @Test
    void aStateNeverCountsBeforeTheOneBeforeIt() {
        List<Step> steps =
                List.of(
                        new Step("open", "2010", "2010"),
                        new Step("accepted", "2010-03-01", "2010-03-01"));

        assertThat(Steps.days(steps))
                .containsExactly(LocalDate.of(2010, 12, 31), LocalDate.of(2010, 12, 31));
        assertThat(Steps.at(steps, LocalDate.of(2010, 12, 31)).orElseThrow().state())
                .isEqualTo("accepted");
    }
}
