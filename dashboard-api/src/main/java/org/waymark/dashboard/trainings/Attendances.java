package org.waymark.dashboard.trainings;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.trainings.AttendanceRequest.Person;
import org.waymark.monitoring.kernel.Elements;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealer;
import org.waymark.monitoring.privacy.Sealers;
import org.waymark.monitoring.reference.Professions;
import org.waymark.monitoring.reference.Sexes;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.Attendance.Participant;

/** Seals the names of participants before they go anywhere. */
@Component
public class Attendances {

    /** What the keys of participants are for. */
    public static final String PURPOSE = "participant";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final KeyVault vault;

    Attendances(KeyVault vault) {
        this.vault = vault;
    }

    /** The attendance to record; unknown for null. */
    public Attendance of(@Nullable AttendanceRequest request) {
        return of(request, vault.sealers());
    }

    /** The same with names sealed by these. */
    static Attendance of(@Nullable AttendanceRequest request, Sealers sealers) {
        return request == null ? Attendance.UNKNOWN : of("attendance.", request, sealers);
    }

    /**
     * The attendance to record.
     *
     * @param path of the request as its sender knows it, for example {@code attendance.}; empty
     *     when it is the whole body
     */
    public Attendance of(String path, AttendanceRequest request) {
        return of(path, request, vault.sealers());
    }

    /** The same with names sealed by these. */
    public static Attendance of(String path, AttendanceRequest request, Sealers sealers) {
        if (request.isNamed() && request.counts() != null && !request.counts().isEmpty()) {
            throw new InvalidValue(
                    path + "people",
                    "Give either counts or people: someone named would be counted twice.");
        }
        return request.isNamed()
                ? named(path, Objects.requireNonNull(request.people()), sealers)
                : request.counted(path);
    }

    private static Attendance named(String path, List<Person> people, Sealers sealers) {
        Set<String> listed = new HashSet<>();
        return Attendance.named(
                Elements.each(
                        path + "people",
                        people,
                        (at, person) -> participant(at, person, listed, sealers)));
    }

    /**
     * @param listed identities of those before; somebody in it twice would count twice
     */
    private static Participant participant(
            String path, Person person, Set<String> listed, Sealers sealers) {
        String name = Text.required(path + ".name", person.name(), 200);
        String institution = Text.optional(path + ".institution", person.institution(), 200);
        String identity = identity(name, institution);
        if (!listed.add(identity)) {
            throw new InvalidValue(path + ".name", "Listed twice: leave one of them out.");
        }
        Sealer sealer = sealers.of(PURPOSE, identity);
        return new Participant(
                sealer.key().value(),
                sealer.seal(name),
                Professions.optional(path + ".profession", person.profession()),
                institution,
                Sexes.optional(path + ".sex", person.sex()));
    }

    /** The identities of the people whom a request names, to find their keys beforehand. */
    public static List<String> identities(@Nullable AttendanceRequest request) {
        List<Person> people = request == null ? null : request.people();
        return people == null ? List.of() : people.stream().map(Attendances::identity).toList();
    }

    /** What tells people apart. */
    public static String identity(Person person) {
        return identity(String.valueOf(person.name()), person.institution());
    }

    /**
     * The same name at the same institution is the same person, whatever its capitals and spaces;
     * anything finer is for people to decide.
     */
    private static String identity(String name, @Nullable String institution) {
        return normal(name) + '\n' + (institution == null ? "" : normal(institution));
    }

    private static String normal(String text) {
        String one =
                Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
        return SPACES.matcher(one).replaceAll(" ");
    }
}
