package org.waymark.dashboard.conferences;

import static org.waymark.monitoring.kernel.Elements.each;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.trainings.AttendanceRequest;
import org.waymark.monitoring.conference.RegistrationStatus;
import org.waymark.monitoring.conference.Session;
import org.waymark.monitoring.conference.Session.Speaker;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.reference.Country;

/** What can be sent about a conference that is there already. */
public final class ConferenceChanges {

    private static final int NAME = 200;

    private ConferenceChanges() {}

    /** The programme, whole; no names of speakers. */
    public record ProgrammeRequest(@Nullable List<Session> sessions) {

        /** The checked sessions. */
        List<Session> checked() {
            List<Session> checked = each("sessions", sessions, ConferenceChanges::session);
            if (checked.isEmpty()) {
                throw new InvalidValue("sessions", "Missing: give at least one session.");
            }
            return checked;
        }
    }

    private static Session session(String path, Session given) {
        PartialDate day = PartialDate.optional(path + ".day", given.day());
        String begins = Times.optional(path + ".begins", given.begins());
        return new Session(
                Text.required(path + ".title", given.title(), NAME),
                day == null ? null : day.value(),
                begins,
                Times.end(path + ".ends", given.ends(), begins),
                each(path + ".speakers", given.speakers(), ConferenceChanges::speaker));
    }

    private static Speaker speaker(String path, Speaker given) {
        return new Speaker(
                Text.required(path + ".role", given.role(), NAME),
                Country.optionalCode(path + ".country", given.country()));
    }

    /** The status of registration: coming-soon, open or closed. */
    public record StatusRequest(@Nullable String status) {

        RegistrationStatus checked() {
            return RegistrationStatus.of("status", status);
        }
    }

    /**
     * People who registered, on top of those recorded before; head-counts or names.
     *
     * @param on day, month or year; null for today
     */
    public record RegistrationRequest(
            @Nullable String on,
            @Nullable List<AttendanceRequest.Count> counts,
            @Nullable List<AttendanceRequest.Person> people) {

        AttendanceRequest who() {
            return new AttendanceRequest(counts, people);
        }
    }

    /**
     * What was recorded was wrong.
     *
     * @param reason why, without personal data
     * @param conference fields that are left out stay as they are
     * @param registrations all of them; null when they were right
     * @param attendance null when it was right
     */
    public record CorrectionRequest(
            @Nullable String reason,
            @Nullable ConferenceRequest conference,
            @Nullable List<RegistrationRequest> registrations,
            @Nullable AttendanceRequest attendance) {}
}
