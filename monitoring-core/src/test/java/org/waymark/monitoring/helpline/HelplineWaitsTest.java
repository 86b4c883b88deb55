package org.waymark.monitoring.helpline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.helpline.HelplineContactCommand.CloseContact;
import org.waymark.monitoring.helpline.HelplineContactCommand.JudgeContact;
import org.waymark.monitoring.helpline.HelplineContactCommand.OpenContact;
import org.waymark.monitoring.helpline.HelplineContactCommand.RecordContact;
import org.waymark.monitoring.helpline.HelplineContactCommand.RetractContact;
import org.waymark.monitoring.helpline.HelplineWaits.FindWaits;
import org.waymark.monitoring.helpline.HelplineWaits.Waits;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.testing.FiguresTest;

@FiguresTest
class HelplineWaitsTest {

    private static final Actor BOT = Actor.of("help-line", "BOT", Source.HOTLINE);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private HelplineWaits waits;
    @Autowired private ContactRegister register;
    @Autowired private JdbcClient jdbc;

    @Test
    void theMedianIsThatOfTheContactsAndNotOfTheirParts() {
        closed("MEDIAN", "bg", MAY, 10L);
        closed("MEDIAN", "bg", MAY, 20L);
        closed("MEDIAN", "sq", MAY.plusMonths(1), 600L);
        closed("MEDIAN", "sq", MAY.plusMonths(1), null);
        ContactId open = opened("MEDIAN", "sq", MAY);

        HelplineWaits.Table byLanguage = waits.of(find("MEDIAN", null, null, "language"));
        HelplineWaits.Table byMonth = waits.of(find("MEDIAN", null, null, "month"));

        assertThat(register.contacts().find(open.value()).orElseThrow().state()).isEqualTo("open");
        assertThat(byLanguage.total()).isEqualTo(new Waits(null, 4, 3, 20L));
        assertThat(byLanguage.parts())
                .containsExactly(new Waits("bg", 2, 2, 15L), new Waits("sq", 2, 1, 600L));
        assertThat(byMonth.parts()).extracting(Waits::part).containsExactly("2026-05", "2026-06");
        assertThat(waits.of(find("MEDIAN", null, null, null)).parts()).isEmpty();
    }

    @Test
    void theMedianCanBeAskedForAsOfAndAsKnownAt() {
        closed("THEN", "bg", MAY, 10L);
        Instant before = lastRecorded();
        closed("THEN", "bg", MAY.plusMonths(1), 30L);

        assertThat(waits.of(find("THEN", null, null, null)).total().medianSeconds()).isEqualTo(20);
        assertThat(waits.of(find("THEN", MAY, null, null)).total().medianSeconds()).isEqualTo(10);
        assertThat(waits.of(find("THEN", null, before, null)).total())
                .isEqualTo(new Waits(null, 1, 1, 10L));
    }

    @Test
    void nobodyAnsweredIsNoWaitAndNotZero() {
        closed("ALONE", "bg", MAY, null);

        assertThat(waits.of(find("ALONE", null, null, null)).total())
                .isEqualTo(new Waits(null, 1, 0, null));
        assertThat(waits.of(find("NOWHERE", null, null, null)).total())
                .isEqualTo(new Waits(null, 0, 0, null));
    }

    @Test
    void ofWhatStaffRecordedOnlyKnownWaitsCountUntilItIsTakenBack() {
        ContactId known = recorded("AFTERWARDS", 30L);
        recorded("AFTERWARDS", null);

        assertThat(waits.of(find("AFTERWARDS", null, null, "month")).parts())
                .containsExactly(new Waits("2014-03", 1, 1, 30L));
        record(new RetractContact(known, "Entered twice", MAY));
        assertThat(waits.of(find("AFTERWARDS", null, null, null)).total().contacts()).isZero();
    }

    @Test
    void whatIsSaidOfAContactLaterDoesNotChangeWhatWasKnownBefore() {
        Instant start = lastRecorded();
        ContactId judged = closed("JUDGED", "bg", MAY, 10L);
        Instant closed = lastRecorded();
        record(new JudgeContact(judged, ContactQuestion.HELPED, true, MAY));
        Instant after = lastRecorded();

        assertThat(waits.of(find("JUDGED", null, start, null)).total().contacts()).isZero();
        assertThat(waits.of(find("JUDGED", null, closed, null)).total())
                .isEqualTo(new Waits(null, 1, 1, 10L));
        assertThat(waits.of(find("JUDGED", null, after, null)).total())
                .isEqualTo(new Waits(null, 1, 1, 10L));
    }

    @Test
    void aRetractedContactWasKnownUntilItWasTakenBack() {
        Instant start = lastRecorded();
        ContactId twice = recorded("TAKENBACK", 30L);
        Instant recorded = lastRecorded();
        record(new RetractContact(twice, "Entered twice", MAY));
        Instant retracted = lastRecorded();

        assertThat(waits.of(find("TAKENBACK", null, start, null)).total().contacts()).isZero();
        assertThat(waits.of(find("TAKENBACK", null, recorded, null)).total())
                .isEqualTo(new Waits(null, 1, 1, 30L));
        assertThat(waits.of(find("TAKENBACK", null, retracted, null)).total().contacts()).isZero();
        assertThat(waits.of(find("TAKENBACK", null, null, null)).total().contacts()).isZero();
    }

    @Test
    void aContactOfWhichOnlyTheYearIsKnownHasNoMonth() {
        recorded("YEAR", "2013", 90L);
        recorded("YEAR", "2013-12", 30L);

        assertThat(waits.of(find("YEAR", null, null, "month")).parts())
                .containsExactlyInAnyOrder(
                        new Waits("2013-12", 1, 1, 30L), new Waits(null, 1, 1, 90L));
    }

    private ContactId recorded(String programme, @Nullable Long wait) {
        return recorded(programme, "2014-03", wait);
    }

    private ContactId recorded(String programme, String on, @Nullable Long wait) {
        ContactId id = ContactId.random();
        record(
                new RecordContact(
                        id,
                        new ContactOutline(
                                programme,
                                null,
                                null,
                                "phone",
                                null,
                                on,
                                "BG",
                                null,
                                null,
                                null,
                                "violence",
                                null,
                                List.of(),
                                null,
                                null,
                                wait),
                        MAY));
        return id;
    }

    @Test
    void aScopeLimitsWhoseWaitsAreSeen() {
        closed("SCOPEDWAIT", "bg", MAY, 10L);
        FindWaits elsewhere =
                new FindWaits(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Scope(Set.of("OTHER"), null, null));

        assertThat(waits.of(elsewhere).total().contacts()).isZero();
    }

    private ContactId opened(String programme, String language, LocalDate on) {
        ContactId id = ContactId.random();
        record(new OpenContact(id, programme, "telegram", language, on));
        return id;
    }

    private ContactId closed(String programme, String language, LocalDate on, @Nullable Long wait) {
        ContactId id = opened(programme, language, on);
        record(new CloseContact(id, coding(), wait, false, on));
        return id;
    }

    private static ContactCoding coding() {
        return new ContactCoding(
                "BG",
                "child",
                "10-12",
                "female",
                ContactCategory.parse("mental-health/loneliness"),
                List.of(),
                "ordinary",
                "counselled");
    }

    private void record(Object command) {
        positions.await(recorder.record(command, BOT).position(), ContactRegister.NAME);
    }

    private static FindWaits find(
            String programme,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            @Nullable String by) {
        return new FindWaits(
                programme, null, null, null, null, asOf, knownAt, by, Scope.everything());
    }

    private Instant lastRecorded() {
        return jdbc.sql("SELECT max(time_stamp) FROM event_store.domain_event_entry")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
