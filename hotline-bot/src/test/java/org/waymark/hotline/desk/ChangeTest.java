package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.conversation.Rung;
import org.waymark.monitoring.access.Role;

class ChangeTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Person ANNA = new Person("anna", Role.COUNSELLOR);
    private static final Person CLARA = new Person("clara", Role.SUPERVISOR);
    private static final Person PEER = new Person("peer", Role.PEER_SUPPORTER);

    @Test
    void anAlarmCallsWhoMayHandleDangerOnceForEachRung() {
        Change alarm = alarm(Rung.COUNSELLORS);
        assertThat(alarm.alarmFor(ANNA, false, null)).isTrue();
        assertThat(alarm.alarmFor(CLARA, false, null)).isTrue();
        assertThat(alarm.alarmFor(PEER, false, null)).isFalse();
        assertThat(alarm.alarmFor(ANNA, false, alarm)).as("told before").isFalse();
        assertThat(alarm(Rung.SUPERVISORS).alarmFor(ANNA, false, alarm)).isTrue();
    }

    @Test
    void whoRestsIsSparedAndSupervisorsOnTheFirstRungOnly() {
        assertThat(alarm(Rung.COUNSELLORS).alarmFor(ANNA, true, null)).isFalse();
        assertThat(alarm(Rung.COUNSELLORS).alarmFor(CLARA, true, null)).isFalse();
        assertThat(alarm(Rung.SUPERVISORS).alarmFor(ANNA, true, null)).isFalse();
        assertThat(alarm(Rung.SUPERVISORS).alarmFor(CLARA, true, null)).isTrue();
    }

    @Test
    void somebodyNewWhoWaitsIsToldToThoseWhoMayTakeIt() {
        Change waiting = waiting("counsellor");
        assertThat(waiting.newsFor(ANNA, false, null, person -> true)).isEqualTo("waiting");
        assertThat(waiting.newsFor(ANNA, true, null, person -> true)).isEqualTo("change");
        assertThat(waiting.newsFor(PEER, false, null, person -> true)).isEqualTo("change");
        assertThat(waiting.newsFor(ANNA, false, waiting, person -> true)).isEqualTo("change");
        Change forPeers = waiting("peer");
        assertThat(forPeers.newsFor(PEER, false, null, person -> true)).isEqualTo("waiting");
        assertThat(forPeers.newsFor(PEER, false, null, person -> false))
                .as("whose training has lapsed")
                .isEqualTo("change");
    }

    @Test
    void aWordIsToldToWhoHasTheConversationAndALossToWhoHadIt() {
        Change withAnna = with("anna", AT);
        assertThat(with("anna", AT.plusSeconds(1)).newsFor(ANNA, false, withAnna, person -> true))
                .isEqualTo("word");
        assertThat(with("anna", AT.plusSeconds(1)).newsFor(CLARA, false, withAnna, person -> true))
                .isEqualTo("change");
        assertThat(with("clara", AT).newsFor(ANNA, false, withAnna, person -> true))
                .isEqualTo("gone");
    }

    @Test
    void supervisorsAreAskedOnceForTheSecondWordOfAnOverride() {
        Change asked = askedAt(AT);
        assertThat(asked.asksForOverride(CLARA, askedAt(null))).isTrue();
        assertThat(asked.asksForOverride(CLARA, null)).isTrue();
        assertThat(asked.asksForOverride(CLARA, asked)).as("told before").isFalse();
        assertThat(askedAt(AT.plusSeconds(1)).asksForOverride(CLARA, asked)).isTrue();
        assertThat(asked.asksForOverride(ANNA, null)).isFalse();
        assertThat(asked.asksForOverride(PEER, null)).isFalse();
        assertThat(askedAt(null).asksForOverride(CLARA, asked)).as("decided").isFalse();
    }

    private static Change alarm(Rung rung) {
        return change("waiting", "counsellor", AT, null, null, rung.code());
    }

    private static Change waiting(String wish) {
        return change("waiting", wish, AT, null, null, null);
    }

    private static Change with(String account, Instant wroteAt) {
        return change("talking", "counsellor", null, wroteAt, account, null);
    }

    private static Change change(
            String phase,
            String wish,
            @Nullable Instant waitingSince,
            @Nullable Instant wroteAt,
            @Nullable String takenBy,
            @Nullable String rung) {
        return new Change(
                "alias",
                AT,
                phase,
                wish,
                rung != null,
                waitingSince,
                wroteAt,
                takenBy,
                rung == null ? null : AT,
                rung,
                null);
    }

    private static Change askedAt(@Nullable Instant at) {
        return new Change(
                "alias", AT, "talking", "counsellor", true, null, AT, "anna", null, null, at);
    }
}
