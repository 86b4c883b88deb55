package org.waymark.dashboard.pages;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.reference.Professions;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.TrainingOutline;
import org.waymark.monitoring.training.TrainingRow;

/**
 * A training in words, without names.
 *
 * @param dates for example {@code 12–15 August 2013}
 * @param where place and country
 * @param people how many came, for example {@code at least 23}; null when unknown or only planned
 * @param unknown whether it was held and nobody counted
 * @param reason why it was last corrected or retracted
 */
record TrainingPageView(
        String id,
        String state,
        TrainingOutline about,
        String dates,
        String where,
        String mode,
        List<String> audience,
        List<String> trainers,
        @Nullable String people,
        boolean unknown,
        boolean named,
        List<GroupView> groups,
        long version,
        String changed,
        @Nullable String reason) {

    /** A head-count in words. */
    record GroupView(String profession, String institution, String sex, String count) {}

    static TrainingPageView of(TrainingRow row) {
        TrainingOutline about = row.outline();
        Attendance attendance = row.attendance();
        return new TrainingPageView(
                row.id(),
                row.state(),
                about,
                DateWords.span(row.from(), row.to()),
                where(about),
                about.mode().replace('-', ' '),
                about.audience().stream().map(TrainingPageView::audience).toList(),
                about.trainers().stream().map(TrainingPageView::trainer).toList(),
                people(row),
                attendance != null && row.headCount() == null,
                attendance != null && !attendance.people().isEmpty(),
                attendance == null ? List.of() : groups(attendance),
                row.version(),
                DateWords.of(row.changedAt()),
                row.reason());
    }

    private static String where(TrainingOutline about) {
        String country = Lists.countryName(about.country());
        return about.place() == null ? country : about.place() + ", " + country;
    }

    private static @Nullable String people(TrainingRow row) {
        Long count = row.headCount();
        Attendance attendance = row.attendance();
        if (count == null || attendance == null) {
            return null;
        }
        return FigureWords.claimed(count, precision(attendance), null);
    }

    /** How well the number of all who came is known. */
    static String precision(Attendance attendance) {
        return Stream.of("about", "at-least")
                .filter(code ->
                        attendance.groups().stream()
                                .anyMatch(group -> group.precision().equals(code)))
                .findFirst()
                .orElse("exact");
    }

    /** Head-counts as they are; of named people as many as there are of each profession. */
    private static List<GroupView> groups(Attendance attendance) {
        return attendance.groups().stream()
                .map(group ->
                        new GroupView(
                                profession(group.profession()),
                                orNotRecorded(group.institution()),
                                orNotRecorded(group.sex()),
                                FigureWords.claimed(group.count(), group.precision(), null)))
                .toList();
    }

    private static String audience(TrainingOutline.Audience audience) {
        return Stream.of(
                        audience.profession() == null
                                ? ""
                                : Professions.name(audience.profession()),
                        TrainingForm.text(audience.institution()))
                .filter(part -> !part.isBlank())
                .reduce((one, other) -> one + ", " + other)
                .orElse("not recorded");
    }

    private static String trainer(TrainingOutline.Trainer trainer) {
        return trainer.country() == null
                ? trainer.expertise()
                : trainer.expertise() + " (" + Lists.countryName(trainer.country()) + ")";
    }

    private static String profession(@Nullable String code) {
        return code == null ? "not recorded" : Professions.name(code);
    }

    private static String orNotRecorded(@Nullable String value) {
        return value == null ? "not recorded" : value;
    }
}
