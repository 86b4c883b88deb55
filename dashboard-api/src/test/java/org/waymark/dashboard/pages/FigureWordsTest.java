package org.waymark.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.ledger.Figure;
import org.waymark.monitoring.ledger.Quotient;
import org.waymark.monitoring.ledger.Ratio;

class FigureWordsTest {

    @Test
    void aRatioSaysHowExactItIsAndWhatWasLeftOut() {
        Figure people = new Figure(67L, Precision.AT_LEAST, 3, 1);
        Figure trainings = new Figure(2L, Precision.EXACT, 2, 0);

        assertThat(FigureWords.of(new Quotient(people, trainings), Ratio.PEOPLE_PER_TRAINING))
                .isEqualTo(
                        new FigureWords(
                                "about 33.5", "not in it: 1 training without a head-count"));
    }

    @ParameterizedTest
    @CsvSource({"1, 25, 4 %", "24, 25, 96 %", "1, 3, 33.33 %", "0, 4, 0 %", "4, 4, 100 %"})
    void aShareIsNeitherNothingNorAllWhereItIsNot(long above, long below, String shown) {
        Quotient share = new Quotient(exactly(above), exactly(below));

        assertThat(FigureWords.of(share, Ratio.WELLBEING_IMPROVED_SHARE))
                .isEqualTo(new FigureWords(shown, null));
    }

    @Test
    void aRatioOfNothingIsUnknown() {
        Quotient nothing = new Quotient(exactly(0), exactly(0));

        assertThat(FigureWords.of(nothing, Ratio.HELPED_SHARE).value()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({"29, 100, 29", "174, 600, 29", "399, 700, 57", "599, 600, 99", "5, 0.5, 1000"})
    void wholePerCentOfATargetAreNeitherTooFewNorTooMany(
            long counted, BigDecimal target, int percent) {
        assertThat(IndicatorView.percent(counted, target)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "99.96, 99.96",
        "0.25, 0.25",
        "0.04, 0.04",
        "62.750, 62.75",
        "1782, 1782",
        "600.0, 600",
        "12345.5, 12\u202f345.5",
        "1E+4, 10\u202f000"
    })
    void aNumberThatWasSaidIsAsItWasSaid(BigDecimal said, String shown) {
        assertThat(FigureWords.claimed(said, "exact", null)).isEqualTo(shown);
    }

    private static Figure exactly(long value) {
        return new Figure(value, Precision.EXACT, 1, 0);
    }
}
