package org.waymark.monitoring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.access.FailedSignIns.Attempt;
import org.waymark.monitoring.testing.SetClock;

class FailedSignInsTest {

    private static final String ADDRESS = "198.51.100.7";
    private static final Attempt GUESSER = new Attempt("staff", ADDRESS);

    private final SetClock clock = new SetClock(Instant.parse("2026-11-21T10:00:00Z"));
    private final FailedSignIns failed = new FailedSignIns(clock);

    @Test
    void letsFiveMistakesPass() {
        assertThatCode(() -> fail(5)).doesNotThrowAnyException();
    }

    @Test
    void makesEachFurtherTryWaitTwiceAsLongUpToAMinute() {
        fail(5);
        assertThat(waitOf(GUESSER)).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        fail(1);
        assertThat(waitOf(GUESSER)).isEqualTo(2);

        for (int further = 0; further < 10; further++) {
            clock.pass(Duration.ofSeconds(60));
            fail(1);
        }
        assertThat(waitOf(GUESSER)).isEqualTo(60);
    }

    @Test
    void holdsNobodyUpWhoComesFromElsewhere() {
        fail(5);

        assertThat(isAdmitted(new Attempt("staff", "203.0.113.9"))).isTrue();
    }

    @Test
    void holdsUpWhoTriesOneNameAfterAnotherFromOneAddress() {
        for (int name = 0; name < 100; name++) {
            assertThat(isAdmitted(new Attempt("name-" + name, ADDRESS))).isTrue();
        }

        assertThat(waitOf(new Attempt("one more", ADDRESS))).isEqualTo(1);
        assertThat(isAdmitted(new Attempt("one more", "203.0.113.9"))).isTrue();
        clock.pass(Duration.ofMinutes(15));
        assertThat(isAdmitted(new Attempt("one more", ADDRESS))).isTrue();
    }

    @Test
    void holdsNobodyUpFromWhoseAddressVeryManySignIn() {
        for (int name = 0; name < 300; name++) {
            Attempt right = new Attempt("name-" + name, ADDRESS);
            failed.admit(right);
            failed.forget(right);
        }

        assertThat(isAdmitted(GUESSER)).isTrue();
    }

    @Test
    void doesNotCountWhatItRefused() {
        fail(5);
        for (int refused = 0; refused < 200; refused++) {
            assertThat(isAdmitted(GUESSER)).isFalse();
        }

        assertThat(waitOf(GUESSER)).isEqualTo(1);
        assertThat(isAdmitted(new Attempt("somebody else", ADDRESS))).isTrue();
    }

    @Test
    void forgetsMistakesOnceSomebodyIsIn() {
        fail(5);
        failed.forget(GUESSER);

        assertThatCode(() -> fail(5)).doesNotThrowAnyException();
    }

    @Test
    void countsNoTryThatCouldNotBeChecked() {
        fail(4);
        for (int unchecked = 0; unchecked < 200; unchecked++) {
            failed.admit(GUESSER);
            failed.takeBack(GUESSER);
        }

        fail(1);
        assertThat(waitOf(GUESSER)).isEqualTo(1);
        assertThat(isAdmitted(new Attempt("somebody else", ADDRESS))).isTrue();
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(time -> failed.admit(GUESSER));
    }

    private boolean isAdmitted(Attempt attempt) {
        try {
            failed.admit(attempt);
            return true;
        } catch (SlowedDown e) {
            return false;
        }
    }

    /** In seconds; of one that is refused. */
    private long waitOf(Attempt attempt) {
        return assertThatExceptionOfType(SlowedDown.class)
                .isThrownBy(() -> failed.admit(attempt))
                .actual()
                .seconds();
    }
}
