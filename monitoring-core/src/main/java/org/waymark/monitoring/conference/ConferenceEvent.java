package org.waymark.monitoring.conference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a conference. Events that put something right hold all registrations and the
 * attendance, so that one event is enough to count them anew.
 */
public sealed interface ConferenceEvent {

    /** Id of the conference. */
    String conferenceId();

    /** It was announced; its programme and registration are coming soon. */
    record ConferenceAnnounced(String conferenceId, ConferenceOutline outline)
            implements ConferenceEvent {}

    /** Its programme was published, or published anew. */
    record SessionsPublished(String conferenceId, List<Session> sessions)
            implements ConferenceEvent {}

    /**
     * Registration was opened or closed, or is coming soon again.
     *
     * @param status code of {@link RegistrationStatus}
     */
    record RegistrationMoved(String conferenceId, String status) implements ConferenceEvent {}

    /** More people registered. */
    record RegistrationsRecorded(
            String conferenceId, ConferenceOutline outline, Registration registration)
            implements ConferenceEvent {}

    /** It was held, and this many came; or who came became known later. */
    record TurnoutRecorded(
            String conferenceId,
            ConferenceOutline outline,
            List<Registration> registrations,
            Turnout attendance)
            implements ConferenceEvent {}

    /**
     * What was recorded was wrong; this is right.
     *
     * @param attendance null as long as it was not held
     * @param reason why, in words without personal data
     * @param cancelled whether it had been cancelled; null in what was stored before this was
     */
    record ConferenceCorrected(
            String conferenceId,
            ConferenceOutline outline,
            List<Registration> registrations,
            @Nullable Turnout attendance,
            String reason,
            @Nullable Boolean cancelled)
            implements ConferenceEvent {}

    /**
     * It will not be held.
     *
     * @param outline null in what was stored before this was
     * @param registrations those until then; null in what was stored before this was
     */
    record ConferenceCancelled(
            String conferenceId,
            String reason,
            LocalDate cancelledOn,
            @Nullable ConferenceOutline outline,
            @Nullable List<Registration> registrations)
            implements ConferenceEvent {}

    /** It should not have been recorded: it counts nowhere any more. */
    record ConferenceRetracted(String conferenceId, String reason, LocalDate retractedOn)
            implements ConferenceEvent {}
}
