package org.waymark.monitoring.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.access.FailedSignIns.Attempt;
import org.waymark.monitoring.testing.SetClock;

class FailedSignInsTest {

    private static final Attempt GUESSER = new Attempt("staff", "198.51.100.7");

    private final SetClock clock = new SetClock(Instant.parse("2026-11-21T10:00:00Z"));
    private final FailedSignIns failed = new FailedSignIns(clock);

    @Test
    void letsFourMistakesPass() {
        fail(4);

        assertThatCode(() -> failed.admit(GUESSER)).doesNotThrowAnyException();
    }

    @Test
    void makesEachFurtherTryWaitTwiceAsLongUpToAMinute() {
        fail(5);
        assertThatThrownBy(() -> failed.admit(GUESSER)).isInstanceOf(SlowedDown.class);
        clock.pass(Duration.ofSeconds(1));
        assertThatCode(() -> failed.admit(GUESSER)).doesNotThrowAnyException();

        fail(1);
        clock.pass(Duration.ofSeconds(1));
        assertThatThrownBy(() -> failed.admit(GUESSER)).isInstanceOf(SlowedDown.class);

        fail(50);
        clock.pass(Duration.ofSeconds(60));
        assertThatCode(() -> failed.admit(GUESSER)).doesNotThrowAnyException();
    }

    @Test
    void holdsNobodyUpWhoComesFromElsewhere() {
        fail(10);

        assertThatCode(() -> failed.admit(new Attempt("staff", "203.0.113.9")))
                .doesNotThrowAnyException();
    }

    @Test
    void forgetsMistakesOnceSomebodyIsIn() {
        fail(10);
        failed.forget(GUESSER);

        assertThatCode(() -> failed.admit(GUESSER)).doesNotThrowAnyException();
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(time -> failed.note(GUESSER));
    }
}
