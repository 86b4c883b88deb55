package org.waymark.dashboard.trainings;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.trainings.AttendanceRequest.Person;
import org.waymark.monitoring.kernel.Elements;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.reference.Professions;
import org.waymark.monitoring.reference.Sexes;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.Attendance.Participant;

/** Seals the names of participants before they go anywhere. */
@Component
public class Attendances {

    private static final String PURPOSE = "participant";

    private final KeyVault vault;

    Attendances(KeyVault vault) {
        this.vault = vault;
    }

    /** The attendance to record; unknown for null. */
    public Attendance of(@Nullable AttendanceRequest request) {
        return request == null ? Attendance.UNKNOWN : of("attendance.", request);
    }

    /**
     * The attendance to record.
     *
     * @param path of the request as its sender knows it, for example {@code attendance.}; empty
     *     when it is the whole body
     */
    public Attendance of(String path, AttendanceRequest request) {
        if (request.isNamed() && request.counts() != null && !request.counts().isEmpty()) {
            throw new InvalidValue(
                    path + "people",
                    "Give either counts or people: someone named would be counted twice.");
        }
        return request.isNamed()
                ? named(path, Objects.requireNonNull(request.people()))
                : request.counted(path);
    }

    private Attendance named(String path, List<Person> people) {
        return Attendance.named(Elements.each(path + "people", people, this::participant));
    }

    /**
     * The same name at the same institution is the same person, whatever its capitals and spaces;
     * anything finer is for people to decide.
     */
    private Participant participant(String path, Person person) {
        String name = Text.required(path + ".name", person.name(), 200);
        String institution = Text.optional(path + ".institution", person.institution(), 200);
        KeyId key =
                vault.keyFor(
                        PURPOSE,
                        normal(name) + '\n' + (institution == null ? "" : normal(institution)));
        return new Participant(
                key.value(),
                vault.seal(key, name),
                Professions.optional(path + ".profession", person.profession()),
                institution,
                Sexes.optional(path + ".sex", person.sex()));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
