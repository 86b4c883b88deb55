package org.waymark.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.programme.ProgrammeRow.Phase;

/** What was planned is not what happened. */
class PhaseDatesTest {

    private static final LocalDate LATER = LocalDate.parse("2026-11-22");

    @Test
    void anEndThatNobodyRecordedIsNotShownAsOne() {
        Phase begun = phase("2020-04-01", null);
        assertThat(PhaseDates.actualInWords(begun))
                .isEqualTo("from 1 April 2020, end not recorded");
        assertThat(PhaseDates.of(begun).left(LATER)).isEqualTo("Planned end: 31 March 2022");
    }

    @Test
    void whatIsRecordedIsShown() {
        Phase ended = phase("2020-04-01", "2022-06-30");
        assertThat(PhaseDates.actualInWords(ended)).isEqualTo("1 April 2020 – 30 June 2022");
        assertThat(PhaseDates.of(ended).left(LATER)).isEqualTo("Ended 30 June 2022");
        assertThat(PhaseDates.actualInWords(phase(null, "2022"))).isEqualTo("until 2022");
        assertThat(PhaseDates.actualInWords(phase(null, null))).isNull();
    }

    @Test
    void howLongItLastsIsOfTheBestThatIsKnown() {
        LocalDate during = LocalDate.parse("2022-01-15");
        assertThat(PhaseDates.of(phase("2020-04-01", null)).left(during))
                .isEqualTo("2 months left");
        assertThat(PhaseDates.of(phase(null, null)).left(LocalDate.parse("2020-01-01")))
                .isEqualTo("Not begun on 1 January 2020");
    }

    private static Phase phase(@Nullable String start, @Nullable String end) {
        return new Phase("I", "Phase I", "2020-04-01", "2022-03-31", start, end, List.of(), null);
    }
}
