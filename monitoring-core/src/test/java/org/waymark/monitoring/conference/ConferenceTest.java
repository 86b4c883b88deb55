package org.waymark.monitoring.conference;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.conference.ConferenceCommand.AnnounceConference;
import org.waymark.monitoring.conference.ConferenceCommand.CancelConference;
import org.waymark.monitoring.conference.ConferenceCommand.CorrectConference;
import org.waymark.monitoring.conference.ConferenceCommand.MoveRegistration;
import org.waymark.monitoring.conference.ConferenceCommand.PublishSessions;
import org.waymark.monitoring.conference.ConferenceCommand.RecordRegistrations;
import org.waymark.monitoring.conference.ConferenceCommand.RecordTurnout;
import org.waymark.monitoring.conference.ConferenceEvent.ConferenceAnnounced;
import org.waymark.monitoring.conference.ConferenceEvent.ConferenceCancelled;
import org.waymark.monitoring.conference.ConferenceEvent.ConferenceCorrected;
import org.waymark.monitoring.conference.ConferenceEvent.ConferenceRetracted;
import org.waymark.monitoring.conference.ConferenceEvent.RegistrationMoved;
import org.waymark.monitoring.conference.ConferenceEvent.RegistrationsRecorded;
import org.waymark.monitoring.conference.ConferenceEvent.SessionsPublished;
import org.waymark.monitoring.conference.ConferenceEvent.TurnoutRecorded;
import org.waymark.monitoring.conference.Turnout.Group;
import org.waymark.monitoring.conference.Turnout.Person;
import org.waymark.monitoring.privacy.Sealed;
import org.waymark.monitoring.testing.Refusals;

class ConferenceTest {

    private static final ConferenceId ID = new ConferenceId("final");
    private static final LocalDate TODAY = LocalDate.of(2022, 3, 3);
    private static final ConferenceOutline ABOUT =
            new ConferenceOutline(
                    "STRENGTHEN",
                    "I",
                    "Good approaches",
                    "BG",
                    null,
                    "online",
                    null,
                    List.of(),
                    "2022-03-02",
                    "2022-03-02",
                    "14:00",
                    "17:00",
                    List.of("teacher"));
    private static final Turnout FIVE =
            new Turnout(List.of(new Group("teacher", null, null, 5, "exact")), List.of());
    private static final Registration ANA =
            new Registration(
                    "2022-02-20",
                    new Turnout(
                            List.of(),
                            List.of(
                                    new Person(
                                            "ana",
                                            new Sealed("ana", "AAAA"),
                                            "teacher",
                                            null,
                                            null))));

    private final AggregateTestFixture<Conference> conference =
            new AggregateTestFixture<>(Conference.class);

    @Test
    void isAnnounced() {
        conference
                .givenNoPriorActivity()
                .when(new AnnounceConference(ID, ABOUT))
                .expectEvents(announced());
    }

    @Test
    void publishesItsProgramme() {
        List<Session> sessions = List.of(new Session("Opening", null, "14:00", null, List.of()));

        conference
                .given(announced())
                .when(new PublishSessions(ID, sessions))
                .expectEvents(new SessionsPublished("final", sessions));
    }

    @Test
    void nobodyRegistersWhileRegistrationIsComingSoon() {
        refused(
                conference.given(announced()).when(new RecordRegistrations(ID, ANA, TODAY)),
                "NobodyRegistersBeforeRegistrationOpened");
    }

    @Test
    void recordsWhoRegisteredOnceItIsOpen() {
        conference
                .givenCommands(
                        new AnnounceConference(ID, ABOUT),
                        new MoveRegistration(ID, RegistrationStatus.OPEN))
                .when(new RecordRegistrations(ID, ANA, TODAY))
                .expectEvents(new RegistrationsRecorded("final", ABOUT, ANA));
    }

    @Test
    void nobodyRegistersTwice() {
        refused(
                conference
                        .given(announced(), open(), registered())
                        .when(new RecordRegistrations(ID, ANA, TODAY)),
                "RegisteredOnce");
    }

    @Test
    void whoCameIsRecordedTogetherWithWhoRegistered() {
        conference
                .given(announced(), open(), registered())
                .when(new RecordTurnout(ID, FIVE, TODAY))
                .expectEvents(new TurnoutRecorded("final", ABOUT, List.of(ANA), FIVE));
    }

    @Test
    void refusesAttendanceBeforeItsFirstDay() {
        refused(
                conference
                        .given(announced())
                        .when(new RecordTurnout(ID, FIVE, LocalDate.of(2022, 3, 1))),
                "HeldNotInTheFuture");
    }

    @Test
    void attendanceIsRecordedOnceButMayHaveBeenUnknown() {
        conference
                .given(announced(), came(Turnout.UNKNOWN))
                .when(new RecordTurnout(ID, FIVE, TODAY))
                .expectEvents(came(FIVE));
        refused(
                new AggregateTestFixture<>(Conference.class)
                        .given(announced(), came(FIVE))
                        .when(new RecordTurnout(ID, FIVE, TODAY)),
                "AttendanceRecordedOnce");
    }

    @Test
    void aCorrectionHoldsAllThatWasRight() {
        conference
                .given(announced(), open(), registered(), came(FIVE))
                .when(new CorrectConference(ID, ABOUT, List.of(), null, "Test entry", TODAY))
                .expectEvents(
                        new ConferenceCorrected(
                                "final", ABOUT, List.of(), FIVE, "Test entry", false));
    }

    @Test
    void staysCancelled() {
        refused(
                conference
                        .given(
                                announced(),
                                new ConferenceCancelled("final", "Snow", TODAY, ABOUT, List.of()))
                        .when(new MoveRegistration(ID, RegistrationStatus.OPEN)),
                "CancelledStaysCancelled");
        refused(
                new AggregateTestFixture<>(Conference.class)
                        .given(announced(), came(FIVE))
                        .when(new CancelConference(ID, "Snow", TODAY)),
                "HeldConferencesAreNotCancelled");
    }

    @Test
    void staysRetracted() {
        refused(
                conference
                        .given(announced(), new ConferenceRetracted("final", "Twice", TODAY))
                        .when(new RecordTurnout(ID, FIVE, TODAY)),
                "RetractedStaysRetracted");
    }

    private static ConferenceAnnounced announced() {
        return new ConferenceAnnounced("final", ABOUT);
    }

    private static RegistrationMoved open() {
        return new RegistrationMoved("final", "open");
    }

    private static RegistrationsRecorded registered() {
        return new RegistrationsRecorded("final", ABOUT, ANA);
    }

    private static TurnoutRecorded came(Turnout who) {
        return new TurnoutRecorded("final", ABOUT, List.of(), who);
    }

    private static void refused(ResultValidator<?> result, String rule) {
        result.expectNoEvents().expectException(Refusals.rule(rule));
    }
}
