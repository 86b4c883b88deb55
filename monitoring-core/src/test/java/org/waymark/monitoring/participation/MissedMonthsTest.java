package org.waymark.monitoring.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;

class MissedMonthsTest {

    private static final LocalDate TENTH_OF_MAY = LocalDate.of(2014, 5, 10);

    @Test
    void namesTheMonthWithoutAMeetingAndNotTheOneThatIsNotOverYet() {
        assertThat(missed(board("2014-01-15", null), "2014-01-20", "2014-02-03", "2014-04"))
                .containsExactly("2014-03");
    }

    @Test
    void aMonthIsOverOnItsLastDay() {
        BoardOutline board = board("2014-04", null);

        assertThat(missed(board, LocalDate.of(2014, 4, 29))).isEmpty();
        assertThat(missed(board, LocalDate.of(2014, 4, 30))).containsExactly("2014-04");
    }

    @Test
    void endsWithTheBoard() {
        assertThat(missed(board("2014-01", "2014-02-20"), "2014-01-20")).containsExactly("2014-02");
    }

    @Test
    void countsOnlyMonthsInWhichTheBoardSurelyExisted() {
        assertThat(missed(board("2013", null))).startsWith("2013-12").hasSize(5);
        assertThat(missed(board("2013-10", "2014")))
                .containsExactly(
                        "2013-10", "2013-11", "2013-12", "2014-01", "2014-02", "2014-03",
                        "2014-04");
    }

    @Test
    void aMeetingOverTwoMonthsIsHeldInBoth() {
        Period over = new Period(new PartialDate("2014-03-31"), new PartialDate("2014-04-01"));

        assertThat(MissedMonths.of(board("2014-03", null), List.of(over), TENTH_OF_MAY).months())
                .isEmpty();
    }

    @Test
    void aMeetingOfWhichOnlyTheYearIsKnownIsNamedAndFillsNoMonth() {
        MissedMonths missed =
                MissedMonths.of(board("2014-04", null), List.of(day("2014")), TENTH_OF_MAY);

        assertThat(missed.months()).hasSize(1);
        assertThat(missed.meetingsWithoutMonth()).isEqualTo(1);
    }

    @Test
    void nobodyCanSayWithoutABeginning() {
        assertThat(MissedMonths.of(board(null, null), List.of(), TENTH_OF_MAY))
                .isEqualTo(new MissedMonths(false, List.of(), 0));
    }

    private static BoardOutline board(@Nullable String from, @Nullable String to) {
        return new BoardOutline(
                "MARIO", null, "Children", null, null, "monthly", from, to, List.of());
    }

    private static Period day(String day) {
        return new Period(new PartialDate(day), new PartialDate(day));
    }

    private static List<String> missed(BoardOutline board, String... meetings) {
        return missed(board, TENTH_OF_MAY, meetings);
    }

    private static List<String> missed(BoardOutline board, LocalDate asOf, String... meetings) {
        List<Period> held = Stream.of(meetings).map(MissedMonthsTest::day).toList();
        return MissedMonths.of(board, held, asOf).months().stream().map(Object::toString).toList();
    }
}
