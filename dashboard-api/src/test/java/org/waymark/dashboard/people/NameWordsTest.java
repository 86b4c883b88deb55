package org.waymark.dashboard.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Zdravka Petrova, Zdravka Petrowa",
        "Zdravka Petrova, Petrova Zdravka",
        "Zdravka Petrova, Здравка Петрова",
        "Zdravka Petrova, Zdravka Ivanova Petrova",
        "Arta Krasniqi, Arta Krasniçi",
        "Ana, Anna",
    })
    void mayBeOneName(String one, String other) {
        assertThat(NameWords.of(one).isLike(NameWords.of(other))).isTrue();
        assertThat(NameWords.of(other).isLike(NameWords.of(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Zdravka Petrova, Zdravka Georgieva",
        "Petrova, Zdravka Petrova",
        "Ana, Ivo",
    })
    void areTwoNames(String one, String other) {
        assertThat(NameWords.of(one).isLike(NameWords.of(other))).isFalse();
        assertThat(NameWords.of(other).isLike(NameWords.of(one))).isFalse();
    }
}
