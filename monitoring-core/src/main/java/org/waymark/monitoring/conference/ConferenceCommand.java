package org.waymark.monitoring.conference;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a conference; {@code today} is needed to refuse the future. */
public sealed interface ConferenceCommand {

    /** The conference it is for. */
    ConferenceId conferenceId();

    /** Announces a conference. */
    record AnnounceConference(
            @TargetAggregateIdentifier ConferenceId conferenceId, ConferenceOutline outline)
            implements ConferenceCommand {}

    /** Publishes its programme, or publishes it anew. */
    record PublishSessions(
            @TargetAggregateIdentifier ConferenceId conferenceId, List<Session> sessions)
            implements ConferenceCommand {}

    /** Opens or closes registration. */
    record MoveRegistration(
            @TargetAggregateIdentifier ConferenceId conferenceId, RegistrationStatus status)
            implements ConferenceCommand {}

    /** Records people who registered, on top of those recorded before. */
    record RecordRegistrations(
            @TargetAggregateIdentifier ConferenceId conferenceId,
            Registration registration,
            LocalDate today)
            implements ConferenceCommand {}

    /** Records that it was held, and who came. */
    record RecordTurnout(
            @TargetAggregateIdentifier ConferenceId conferenceId,
            Turnout attendance,
            LocalDate today)
            implements ConferenceCommand {}

    /**
     * Puts right what was recorded; what is null was right.
     *
     * @param registrations all of them
     */
    record CorrectConference(
            @TargetAggregateIdentifier ConferenceId conferenceId,
            ConferenceOutline outline,
            @Nullable List<Registration> registrations,
            @Nullable Turnout attendance,
            String reason,
            LocalDate today)
            implements ConferenceCommand {}

    /** Gives up a conference that was not held. */
    record CancelConference(
            @TargetAggregateIdentifier ConferenceId conferenceId, String reason, LocalDate today)
            implements ConferenceCommand {}

    /** Takes back a conference that should not have been recorded. */
    record RetractConference(
            @TargetAggregateIdentifier ConferenceId conferenceId, String reason, LocalDate today)
            implements ConferenceCommand {}
}
