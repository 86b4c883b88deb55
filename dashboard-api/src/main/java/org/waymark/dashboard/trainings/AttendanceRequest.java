package org.waymark.dashboard.trainings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Elements;
import org.waymark.monitoring.kernel.HeadCount;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.reference.Professions;
import org.waymark.monitoring.reference.Sexes;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.Attendance.Group;

/**
 * Who came, as its sender says: {@code counts} or {@code people}; neither when nobody knows.
 *
 * @param counts head-counts by group
 * @param people named people; their names are sealed before anything is stored
 */
public record AttendanceRequest(@Nullable List<Count> counts, @Nullable List<Person> people) {

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

    /** Whether it names people. */
    public boolean isNamed() {
        return people != null && !people.isEmpty();
    }

    /**
     * Checked head-counts, or unknown.
     *
     * @param path of this request, for example {@code attendance.}
     */
    Attendance counted(String path) {
        if (counts == null || counts.isEmpty()) {
            return Attendance.UNKNOWN;
        }
        return Attendance.counted(Elements.each(path + "counts", counts, AttendanceRequest::group));
    }

    private static Group group(String path, Count given) {
        HeadCount head = HeadCount.of(path, given.count(), given.precision());
        return new Group(
                Professions.optional(path + ".profession", given.profession()),
                Text.optional(path + ".institution", given.institution(), 200),
                Sexes.optional(path + ".sex", given.sex()),
                head.count(),
                head.precision().code());
    }
}
