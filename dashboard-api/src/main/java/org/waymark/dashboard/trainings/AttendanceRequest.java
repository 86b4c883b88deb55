package org.waymark.dashboard.trainings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Elements;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.reference.Professions;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.Attendance.Group;

/**
 * Who came, as its sender says: {@code counts} or {@code people}; neither when nobody knows.
 *
 * @param counts head-counts by group
 * @param people named people; their names are sealed before anything is stored
 */
public record AttendanceRequest(@Nullable List<Count> counts, @Nullable List<Person> people) {

    private static final long MOST = 1_000_000;

    /**
     * So many people alike.
     *
     * @param profession code of {@code GET /api/reference/professions}; null when not recorded
     * @param sex female, male, other; null when not recorded
     * @param count 0 or more
     * @param precision exact (default), at-least, about
     */
    public record Count(
            @Nullable String profession,
            @Nullable String institution,
            @Nullable String sex,
            @Nullable Long count,
            @Nullable String precision) {}

    /** One person. */
    public record Person(
            @Nullable String name,
            @Nullable String profession,
            @Nullable String institution,
            @Nullable String sex) {}

    boolean isNamed() {
        return people != null && !people.isEmpty();
    }

    /** Checked head-counts, or unknown. */
    Attendance counted() {
        if (counts == null || counts.isEmpty()) {
            return Attendance.UNKNOWN;
        }
        return Attendance.counted(
                Elements.each("attendance.counts", counts, AttendanceRequest::group));
    }

    private static Group group(String path, Count count) {
        Precision precision = Precision.of(path + ".precision", count.precision());
        if (!precision.hasNumber()) {
            throw new InvalidValue(
                    path + ".precision", "Leave the attendance out when the number is not known.");
        }
        return new Group(
                Professions.optional(path + ".profession", count.profession()),
                Text.optional(path + ".institution", count.institution(), 200),
                sex(path + ".sex", count.sex()),
                number(path + ".count", count.count()),
                precision.code());
    }

    private static long number(String path, @Nullable Long count) {
        if (count == null || count < 0 || count > MOST) {
            throw new InvalidValue(path, "Give a whole number from 0 to " + MOST + ".");
        }
        return count;
    }

    static @Nullable String sex(String path, @Nullable String sex) {
        if (sex == null || sex.isBlank()) {
            return null;
        }
        if (!List.of("female", "male", "other").contains(sex)) {
            throw new InvalidValue(
                    path, "Use female, male or other, or leave it out when it is not recorded.");
        }
        return sex;
    }
}
