package org.waymark.monitoring.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.monitoring.kernel.Precision;

class ComparatorTest {

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 20, EXACT, true",
        "AT_LEAST, 19, EXACT, false",
        "AT_LEAST, 20, AT_LEAST, true",
        "AT_LEAST, 12, AT_LEAST, false",
        "AT_LEAST, 20, ABOUT, true",
        "AT_MOST, 20, EXACT, true",
        "AT_MOST, 21, EXACT, false",
        "AT_MOST, 12, AT_LEAST,",
        "AT_MOST, 21, AT_LEAST, false",
        "AT_MOST, 12, ABOUT, true",
        "EXACTLY, 20, EXACT, true",
        "EXACTLY, 19, EXACT, false",
        "EXACTLY, 20, AT_LEAST,",
        "EXACTLY, 12, AT_LEAST,",
        "EXACTLY, 21, AT_LEAST, false",
        "EXACTLY, 20, ABOUT,",
    })
    void aTargetOfTwentyIsMetByWhatIsKnown(
            Comparator comparator, BigDecimal counted, Precision precision, @Nullable Boolean met) {
        assertThat(comparator.isMet(counted, precision, BigDecimal.valueOf(20))).isEqualTo(met);
    }
}
