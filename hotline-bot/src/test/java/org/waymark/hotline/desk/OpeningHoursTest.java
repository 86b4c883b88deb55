package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.waymark.hotline.script.ScriptMistake;

class OpeningHoursTest {

    /** Sofia is two hours ahead of UTC in winter; 2026-11-23 is a Monday. */
    private static final String HOURS =
            """
            zone: Europe/Sofia
            monday: [ "09:00-12:00", "16:00-24:00" ]
            tuesday: [ "00:00-02:00" ]
            wednesday: []
            thursday: []
            friday: [ "10:00-18:00" ]
            saturday: []
            sunday: []
            closed: [ 2026-11-27 ]
            """;

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:59:59Z, 2026-11-23T09:00",
        "2026-11-23T10:00:00Z, 2026-11-23T16:00",
        "2026-11-24T00:00:00Z, 2026-11-30T09:00",
        "2026-11-19T12:00:00Z, 2026-11-20T10:00",
    })
    void tellsWhenPeopleAreThereAgain(Instant at, LocalDateTime opens) {
        assertThat(read(HOURS).opensAfter(at)).contains(opens);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T07:00:00Z", "2026-11-23T21:59:59Z", "2026-11-23T23:59:00Z"})
    void saysNothingWhileItIsOpen(Instant at) {
        assertThat(read(HOURS).opensAfter(at)).isEmpty();
    }

    @Test
    void promisesNothingSoFarAheadThatTheWeekdayWouldBeAnother() {
        String onlyMondays =
                HOURS.replace("[ \"00:00-02:00\" ]", "[]").replace("[ \"10:00-18:00\" ]", "[]");
        assertThat(read(onlyMondays).opensAfter(Instant.parse("2026-11-23T22:30:00Z")))
                .as("six days later")
                .contains(LocalDateTime.of(2026, 11, 30, 9, 0));
        assertThat(
                        read(onlyMondays.replace(
                                        "closed: [ 2026-11-27 ]", "closed: [ 2026-11-30 ]"))
                                .opensAfter(Instant.parse("2026-11-28T22:30:00Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "09:00-12:00, 9-12, 2, 9-12",
        "09:00-12:00, 12:00-09:00, 2, ends before it begins",
        "09:00-12:00, 09:00-25:00, 2, no time of day",
        "Europe/Sofia, Europe/Nowhere, 1, no such zone",
        "16:00-24:00, 11:00-24:00, 2, begins before the hours before it end",
        "2026-11-27, Friday, 9, a closed day is written as",
        "thursday, someday, 5, unknown key",
    })
    void refusesAMistakeAndNamesItsLine(String right, String wrong, int line, String why) {
        assertThatThrownBy(() -> read(HOURS.replace(right, wrong)))
                .isInstanceOf(ScriptMistake.class)
                .hasMessageContaining("hours.yaml:" + line + ":")
                .hasMessageContaining(why);
    }

    @Test
    void thoseThatAreShippedHoldNoMistake() {
        OpeningHours hours =
                OpeningHours.read(
                        "opening-hours.yaml", new ClassPathResource("opening-hours.yaml"));
        assertThat(hours.zone().getId()).isEqualTo("Europe/Sofia");
    }

    private static OpeningHours read(String text) {
        return OpeningHours.read(
                "hours.yaml", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
    }
}
