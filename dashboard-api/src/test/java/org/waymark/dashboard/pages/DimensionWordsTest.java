package org.waymark.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.monitoring.ledger.Dimension;

class DimensionWordsTest {

    @ParameterizedTest
    @CsvSource({
        "COUNTRY, BG, Bulgaria",
        "COUNTRY, AL+XK, 'Albania, Kosovo'",
        "NATIONALITY, RO+AL, 'Albania, Romania'",
        "COUNTRY, not-recorded, Not recorded",
        "MONTH, 2013-08, August 2013",
    })
    void aValueIsSaidInWordsAlsoWhenItIsSeveral(Dimension dimension, String value, String words) {
        assertThat(DimensionWords.value(dimension, value)).isEqualTo(words);
    }
}
