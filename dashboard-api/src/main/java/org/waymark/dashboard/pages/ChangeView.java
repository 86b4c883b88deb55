package org.waymark.dashboard.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.TrainingEvent;
import org.waymark.monitoring.training.TrainingEvent.AttendanceRecorded;
import org.waymark.monitoring.training.TrainingEvent.TrainingCorrected;
import org.waymark.monitoring.training.TrainingEvent.TrainingHeld;
import org.waymark.monitoring.training.TrainingEvent.TrainingPlanned;
import org.waymark.monitoring.training.TrainingEvent.TrainingRetracted;
import org.waymark.monitoring.training.TrainingHistory.Change;

/**
 * One change of a training in words.
 *
 * @param what for example {@code Corrected}
 * @param people what was known then of who came
 * @param reason null when none was needed
 * @param by role and account
 * @param when the moment it was recorded
 */
record ChangeView(String what, String people, @Nullable String reason, String by, String when) {

    /** All changes, the latest first. */
    static List<ChangeView> all(List<Change> changes) {
        List<ChangeView> views = new ArrayList<>();
        for (Change change : changes) {
            String before = views.isEmpty() ? "–" : views.getLast().people();
            views.add(of(change, before));
        }
        Collections.reverse(views);
        return List.copyOf(views);
    }

    private static ChangeView of(Change change, String before) {
        TrainingEvent event = change.event();
        return switch (event) {
            case TrainingPlanned planned -> view("Planned", "–", null, change);
            case TrainingHeld held ->
                    view("Recorded as held", people(held.attendance()), null, change);
            case AttendanceRecorded recorded ->
                    view("Attendance recorded", people(recorded.attendance()), null, change);
            case TrainingCorrected corrected ->
                    view("Corrected", people(corrected.attendance()), corrected.reason(), change);
            case TrainingRetracted retracted ->
                    view("Retracted", before, retracted.reason(), change);
        };
    }

    private static ChangeView view(
            String what, String people, @Nullable String reason, Change change) {
        return new ChangeView(
                what,
                people,
                reason,
                change.role().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                        + (change.source().equals("api") ? "" : ", " + change.source()),
                DateWords.of(change.recordedAt()));
    }

    private static String people(@Nullable Attendance attendance) {
        if (attendance == null) {
            return "–";
        }
        if (Objects.equals(attendance, Attendance.UNKNOWN)) {
            return "unknown";
        }
        long count =
                attendance.people().size()
                        + attendance.groups().stream().mapToLong(Attendance.Group::count).sum();
        return FigureWords.claimed(count, TrainingPageView.precision(attendance), null);
    }
}
