package org.waymark.monitoring.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRow;

/**
 * A conference as it stands.
 *
 * @param state announced, held, cancelled or retracted
 * @param sessions empty as long as its programme is coming soon
 * @param registration code of {@link RegistrationStatus}
 * @param attendance null as long as it was not held
 * @param changedAt when it was last changed
 * @param reason why it was last cancelled, corrected or retracted; null when it never was
 */
public record ConferenceRow(
        String id,
        String state,
        ConferenceOutline outline,
        List<Session> sessions,
        String registration,
        List<Registration> registrations,
        @Nullable Turnout attendance,
        long version,
        Instant changedAt,
        @Nullable String reason)
        implements RecordRow {

    static ConferenceRow announced(String id, ConferenceOutline outline, Stored at) {
        return new ConferenceRow(
                id,
                "announced",
                outline,
                List.of(),
                RegistrationStatus.COMING_SOON.code(),
                List.of(),
                null,
                at.version(),
                at.recordedAt(),
                null);
    }

    @Override
    public String programme() {
        return outline.programme();
    }

    @Override
    public @Nullable String country() {
        return outline.country();
    }

    @Override
    public @Nullable String partner() {
        return outline.organiser();
    }

    @Override
    public LocalDate day() {
        return outline.period().to().last();
    }

    /** All who registered. */
    public Turnout registered() {
        return new Turnout(
                registrations.stream().flatMap(one -> one.who().groups().stream()).toList(),
                registrations.stream().flatMap(one -> one.who().people().stream()).toList());
    }

    ConferenceRow ended(String as, String why, Stored at) {
        return as(as, outline, registrations, attendance, why, at);
    }

    ConferenceRow with(List<Session> published, Stored at) {
        return new ConferenceRow(
                id,
                state,
                outline,
                published,
                registration,
                registrations,
                attendance,
                at.version(),
                at.recordedAt(),
                reason);
    }

    ConferenceRow moved(String status, Stored at) {
        return new ConferenceRow(
                id,
                state,
                outline,
                sessions,
                status,
                registrations,
                attendance,
                at.version(),
                at.recordedAt(),
                reason);
    }

    ConferenceRow with(Registration more, Stored at) {
        List<Registration> all = Stream.concat(registrations.stream(), Stream.of(more)).toList();
        return as(state, outline, all, attendance, reason, at);
    }

    ConferenceRow as(
            String newState,
            ConferenceOutline newOutline,
            List<Registration> newRegistrations,
            @Nullable Turnout newAttendance,
            @Nullable String newReason,
            Stored at) {
        return new ConferenceRow(
                id,
                newState,
                newOutline,
                sessions,
                registration,
                newRegistrations,
                newAttendance,
                at.version(),
                at.recordedAt(),
                newReason);
    }
}
