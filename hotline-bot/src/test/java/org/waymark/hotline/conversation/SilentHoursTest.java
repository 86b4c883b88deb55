package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilentHoursTest {

    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T18:59:59Z, 2026-03-01T18:59:59Z",
        "2026-03-01T19:00:00Z, 2026-03-02T06:00:00Z",
        "2026-03-01T23:30:00Z, 2026-03-02T06:00:00Z",
        "2026-03-02T05:59:59Z, 2026-03-02T06:00:00Z",
        "2026-03-02T06:00:00Z, 2026-03-02T06:00:00Z",
        // The night in which summer time begins.
        "2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
    })
    void whatComesAtNightWaitsUntilTheMorning(String at, String allowed) {
        SilentHours night = new SilentHours(LocalTime.of(21, 0), LocalTime.of(8, 0), SOFIA);
        assertThat(night.allowedFrom(Instant.parse(at))).isEqualTo(Instant.parse(allowed));
    }

    @Test
    void theyMayLieWithinOneDay() {
        SilentHours school = new SilentHours(LocalTime.of(8, 0), LocalTime.of(13, 0), SOFIA);
        assertThat(school.allowedFrom(Instant.parse("2026-03-02T09:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
        assertThat(school.allowedFrom(Instant.parse("2026-03-02T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
    }

    @Test
    void equalTimesMeanNone() {
        SilentHours none = new SilentHours(LocalTime.of(8, 0), LocalTime.of(8, 0), SOFIA);
        Instant at = Instant.parse("2026-03-02T06:00:00Z");
        assertThat(none.allowedFrom(at)).isEqualTo(at);
    }
}
