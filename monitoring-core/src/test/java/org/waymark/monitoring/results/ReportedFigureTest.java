package org.waymark.monitoring.results;

import java.math.BigDecimal;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.results.ReportedFigureCommand.CorrectFigure;
import org.waymark.monitoring.results.ReportedFigureCommand.ReportFigure;
import org.waymark.monitoring.results.ReportedFigureCommand.WithdrawFigure;
import org.waymark.monitoring.results.ReportedFigureEvent.FigureReported;
import org.waymark.monitoring.results.ReportedFigureEvent.FigureWithdrawn;
import org.waymark.monitoring.testing.Refusals;

class ReportedFigureTest {

    private static final FigureId ID = new FigureId("mario-i");
    private static final Claim CLAIM = claim(new BigDecimal(1782), "exact", null);

    private final AggregateTestFixture<ReportedFigure> figure =
            new AggregateTestFixture<>(ReportedFigure.class);

    @Test
    void isReportedWithItsSource() {
        figure.givenNoPriorActivity()
                .when(new ReportFigure(ID, CLAIM))
                .expectEvents(new FigureReported("mario-i", CLAIM));
    }

    @Test
    void holdsTheWordsWhenThereWasNoNumber() {
        Claim hundreds = claim(null, "vague", "hundreds");
        figure.givenNoPriorActivity()
                .when(new ReportFigure(ID, hundreds))
                .expectEvents(new FigureReported("mario-i", hundreds));
    }

    @Test
    void refusesNeitherNumberNorWords() {
        figure.givenNoPriorActivity()
                .when(new ReportFigure(ID, claim(null, "exact", null)))
                .expectNoEvents()
                .expectException(Refusals.rule("ClaimHasANumberOrWords"));
    }

    @Test
    void staysWithdrawn() {
        figure.given(
                        new FigureReported("mario-i", CLAIM),
                        new FigureWithdrawn("mario-i", "Not theirs"))
                .when(new CorrectFigure(ID, CLAIM, "It was right"))
                .expectNoEvents()
                .expectException(Refusals.rule("WithdrawnStaysWithdrawn"));
    }

    @Test
    void isWithdrawnWithAReason() {
        figure.given(new FigureReported("mario-i", CLAIM))
                .when(new WithdrawFigure(ID, "Not theirs"))
                .expectEvents(new FigureWithdrawn("mario-i", "Not theirs"));
    }

    private static Claim claim(
            @Nullable BigDecimal value, String precision, @Nullable String words) {
        return new Claim(
                "people-trained",
                "MARIO",
                "I",
                List.of(),
                value,
                precision,
                words,
                "Report",
                "2012");
    }
}
