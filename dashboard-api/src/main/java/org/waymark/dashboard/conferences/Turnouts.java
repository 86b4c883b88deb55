package org.waymark.dashboard.conferences;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.conferences.ConferenceChanges.RegistrationRequest;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.trainings.AttendanceRequest;
import org.waymark.dashboard.trainings.Attendances;
import org.waymark.monitoring.conference.Registration;
import org.waymark.monitoring.conference.Turnout;
import org.waymark.monitoring.kernel.Elements;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.training.Attendance;

/**
 * Who registered and came, sealed like participants of trainings: the same person has the same
 * pseudonym in both.
 */
@Component
class Turnouts {

    private final Attendances attendances;
    private final RecordDoor door;

    Turnouts(Attendances attendances, RecordDoor door) {
        this.attendances = attendances;
        this.door = door;
    }

    /** Who came; unknown for an empty request. */
    Turnout of(String path, AttendanceRequest request) {
        Attendance checked = attendances.of(path, request);
        return new Turnout(
                checked.groups().stream().map(Turnouts::group).toList(),
                checked.people().stream().map(Turnouts::person).toList());
    }

    /** People who registered; refused without any. */
    Registration registration(String path, RegistrationRequest request) {
        PartialDate on = PartialDate.optional(path + "on", request.on());
        Turnout who = of(path, request.who());
        if (who.unknown()) {
            throw new InvalidValue(path + "counts", "Missing: give counts or people.");
        }
        return new Registration(on == null ? door.today().toString() : on.value(), who);
    }

    /** All registrations of a correction; null stays null. */
    @Nullable List<Registration> registrations(@Nullable List<RegistrationRequest> requests) {
        return requests == null
                ? null
                : Elements.each(
                        "registrations",
                        requests,
                        (path, request) -> registration(path + ".", request));
    }

    private static Turnout.Group group(Attendance.Group from) {
        return new Turnout.Group(
                from.profession(), from.institution(), from.sex(), from.count(), from.precision());
    }

    private static Turnout.Person person(Attendance.Participant from) {
        return new Turnout.Person(
                from.person(), from.name(), from.profession(), from.institution(), from.sex());
    }
}
