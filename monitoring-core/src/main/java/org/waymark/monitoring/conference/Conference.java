package org.waymark.monitoring.conference;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.waymark.monitoring.kernel.RuleBroken.require;
import static org.waymark.monitoring.kernel.RuleBroken.requireOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.conference.ConferenceCommand.AnnounceConference;
import org.waymark.monitoring.conference.ConferenceCommand.CancelConference;
import org.waymark.monitoring.conference.ConferenceCommand.CorrectConference;
import org.waymark.monitoring.conference.ConferenceCommand.MoveRegistration;
import org.waymark.monitoring.conference.ConferenceCommand.PublishSessions;
import org.waymark.monitoring.conference.ConferenceCommand.RecordRegistrations;
import org.waymark.monitoring.conference.ConferenceCommand.RecordTurnout;
import org.waymark.monitoring.conference.ConferenceCommand.RetractConference;
import org.waymark.monitoring.conference.ConferenceEvent.ConferenceAnnounced;
import org.waymark.monitoring.conference.ConferenceEvent.ConferenceCancelled;
import org.waymark.monitoring.conference.ConferenceEvent.ConferenceCorrected;
import org.waymark.monitoring.conference.ConferenceEvent.ConferenceRetracted;
import org.waymark.monitoring.conference.ConferenceEvent.RegistrationMoved;
import org.waymark.monitoring.conference.ConferenceEvent.RegistrationsRecorded;
import org.waymark.monitoring.conference.ConferenceEvent.SessionsPublished;
import org.waymark.monitoring.conference.ConferenceEvent.TurnoutRecorded;
import org.waymark.monitoring.conference.Turnout.Person;
import org.waymark.monitoring.kernel.PartialDate;

/** One conference. */
@Aggregate
public class Conference {

    @SuppressWarnings("unused") // read by Axon
    @AggregateIdentifier
    private @Nullable String conferenceId;

    private @Nullable ConferenceOutline outline;
    private RegistrationStatus status = RegistrationStatus.COMING_SOON;
    private final List<Registration> registrations = new ArrayList<>();
    private @Nullable Turnout attendance;
    private boolean cancelled;
    private boolean retracted;

    /** For Axon. */
    protected Conference() {}

    @CommandHandler
    Conference(AnnounceConference announce) {
        apply(new ConferenceAnnounced(announce.conferenceId().value(), announce.outline()));
    }

    @CommandHandler
    void decide(PublishSessions publish) {
        requireTakingPlace();
        apply(new SessionsPublished(publish.conferenceId().value(), publish.sessions()));
    }

    @CommandHandler
    void decide(MoveRegistration move) {
        requireTakingPlace();
        require(
                move.status() != status,
                "RegistrationMovesToAnotherStatus",
                "Registration is " + status.code() + " already.");
        apply(new RegistrationMoved(move.conferenceId().value(), move.status().code()));
    }

    @CommandHandler
    void decide(RecordRegistrations record) {
        ConferenceOutline about = requireTakingPlace();
        require(
                status != RegistrationStatus.COMING_SOON,
                "NobodyRegistersBeforeRegistrationOpened",
                "Registration is coming soon. Open it first.");
        List<Registration> all = new ArrayList<>(registrations);
        all.add(record.registration());
        requirePossible(all, record.today());
        apply(
                new RegistrationsRecorded(
                        record.conferenceId().value(), about, record.registration()));
    }

    @CommandHandler
    void decide(RecordTurnout record) {
        ConferenceOutline about = requireTakingPlace();
        require(
                attendance == null || attendance.unknown(),
                "AttendanceRecordedOnce",
                "Attendance is recorded already. Correct it, with a reason.");
        requireBegun(about, record.today());
        apply(
                new TurnoutRecorded(
                        record.conferenceId().value(),
                        about,
                        List.copyOf(registrations),
                        record.attendance()));
    }

    @CommandHandler
    void decide(CorrectConference correct) {
        requireStanding();
        require(
                attendance != null || correct.attendance() == null,
                "AttendanceOnlyAfterItWasHeld",
                "This conference was not held yet. Record its attendance first.");
        if (attendance != null) {
            requireBegun(correct.outline(), correct.today());
        }
        List<Registration> right =
                correct.registrations() == null ? registrations : correct.registrations();
        requirePossible(right, correct.today());
        apply(
                new ConferenceCorrected(
                        correct.conferenceId().value(),
                        correct.outline(),
                        List.copyOf(right),
                        correct.attendance() == null ? attendance : correct.attendance(),
                        correct.reason(),
                        cancelled));
    }

    @CommandHandler
    void decide(CancelConference cancel) {
        ConferenceOutline about = requireTakingPlace();
        require(
                attendance == null,
                "HeldConferencesAreNotCancelled",
                "This conference was held. Retract it if it was recorded by mistake.");
        apply(
                new ConferenceCancelled(
                        cancel.conferenceId().value(),
                        cancel.reason(),
                        cancel.today(),
                        about,
                        List.copyOf(registrations)));
    }

    @CommandHandler
    void decide(RetractConference retract) {
        requireStanding();
        apply(
                new ConferenceRetracted(
                        retract.conferenceId().value(), retract.reason(), retract.today()));
    }

    private ConferenceOutline requireTakingPlace() {
        requireStanding();
        require(
                !cancelled,
                "CancelledStaysCancelled",
                "This conference was cancelled. Announce the next one under another id.");
        return requireNonNull(outline);
    }

    private void requireStanding() {
        require(
                !retracted,
                "RetractedStaysRetracted",
                "This conference was retracted. Record it again under another id.");
    }

    private static void requireBegun(ConferenceOutline outline, LocalDate today) {
        requireOf(
                "from",
                !outline.period().from().first().isAfter(today),
                "HeldNotInTheFuture",
                "A conference has an attendance from its first day on.");
    }

    private static void requirePossible(List<Registration> all, LocalDate today) {
        Set<String> known = new HashSet<>();
        for (Registration registration : all) {
            require(
                    !new PartialDate(registration.on()).first().isAfter(today),
                    "RegisteredNotInTheFuture",
                    "People registered today or before.");
            for (Person person : registration.who().people()) {
                require(
                        known.add(person.person()),
                        "RegisteredOnce",
                        "Some of these people are registered already: leave them out.");
            }
        }
    }

    @EventSourcingHandler
    void evolve(ConferenceAnnounced event) {
        conferenceId = event.conferenceId();
        outline = event.outline();
    }

    @EventSourcingHandler
    void evolve(RegistrationMoved event) {
        status = RegistrationStatus.of("status", event.status());
    }

    @EventSourcingHandler
    void evolve(RegistrationsRecorded event) {
        registrations.add(event.registration());
    }

    @EventSourcingHandler
    void evolve(TurnoutRecorded event) {
        attendance = event.attendance();
    }

    @EventSourcingHandler
    void evolve(ConferenceCorrected event) {
        outline = event.outline();
        registrations.clear();
        registrations.addAll(event.registrations());
        attendance = event.attendance();
    }

    @EventSourcingHandler
    void evolve(ConferenceCancelled event) {
        cancelled = true;
    }

    @EventSourcingHandler
    void evolve(ConferenceRetracted event) {
        retracted = true;
    }
}
