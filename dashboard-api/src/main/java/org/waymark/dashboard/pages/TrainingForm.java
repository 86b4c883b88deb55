package org.waymark.dashboard.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.trainings.AttendanceRequest;
import org.waymark.dashboard.trainings.TrainingChanges.CorrectionRequest;
import org.waymark.dashboard.trainings.TrainingRequest;
import org.waymark.monitoring.training.TrainingOutline;
import org.waymark.monitoring.training.TrainingRow;

/**
 * A training as typed; nothing is null, and nothing is checked yet.
 *
 * @param id of the new training, so that sending twice records once
 * @param version that a correction was opened on
 * @param programme {@code PROGRAMME/PHASE}, or {@code PROGRAMME/} for no single phase
 * @param topics one on each line, as are partners, visits and issues
 * @param reason why it is corrected
 */
record TrainingForm(
        String id,
        String version,
        String state,
        String programme,
        String title,
        String from,
        String to,
        String country,
        String place,
        String mode,
        String organiser,
        String topics,
        String partners,
        String method,
        String siteVisits,
        String issuesRaised,
        String reason,
        AttendanceForm attendance) {

    TrainingForm {
        id = text(id);
        version = text(version);
        state = text(state);
        programme = text(programme);
        title = text(title);
        from = text(from);
        to = text(to);
        country = text(country);
        place = text(place);
        mode = text(mode);
        organiser = text(organiser);
        topics = text(topics);
        partners = text(partners);
        method = text(method).replace("\r\n", "\n");
        siteVisits = text(siteVisits);
        issuesRaised = text(issuesRaised);
        reason = text(reason);
        attendance = attendance == null ? AttendanceForm.UNKNOWN : attendance;
    }

    /** An empty form. */
    static TrainingForm blank(String id, String programme) {
        return new TrainingForm(
                id,
                "",
                "held",
                programme,
                "",
                "",
                "",
                "",
                "",
                "in-person",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                AttendanceForm.UNKNOWN);
    }

    /** What is recorded, to be put right. */
    static TrainingForm of(TrainingRow row) {
        TrainingOutline about = row.outline();
        return new TrainingForm(
                row.id(),
                Long.toString(row.version()),
                row.state(),
                about.programme() + "/" + text(about.phase()),
                about.title(),
                row.from(),
                row.to().equals(row.from()) ? "" : row.to(),
                about.country(),
                text(about.place()),
                about.mode(),
                text(about.organiser()),
                String.join("\n", about.topics()),
                String.join("\n", about.partners()),
                text(about.method()),
                String.join("\n", about.siteVisits()),
                String.join("\n", about.issuesRaised()),
                "",
                AttendanceForm.KEEP);
    }

    /** The same with another attendance. */
    TrainingForm with(AttendanceForm other) {
        return new TrainingForm(
                id,
                version,
                state,
                programme,
                title,
                from,
                to,
                country,
                place,
                mode,
                organiser,
                topics,
                partners,
                method,
                siteVisits,
                issuesRaised,
                reason,
                other);
    }

    /** As the API takes it. */
    TrainingRequest request() {
        AttendanceRequest came = state.equals("planned") ? null : attendance.request();
        return new TrainingRequest(
                id,
                state,
                programmeCode(),
                phaseCode(),
                title,
                country,
                place,
                from,
                to,
                mode,
                organiser,
                lines(partners),
                lines(topics),
                method,
                null,
                null,
                lines(siteVisits),
                lines(issuesRaised),
                null,
                came);
    }

    /**
     * As the API takes it. Trainers, audience and modules have no field here and stay as they are,
     * and so does a list that was left alone: one of its texts may have several lines.
     *
     * @param row what the form was opened on
     */
    CorrectionRequest correction(TrainingRow row) {
        TrainingForm before = of(row);
        return new CorrectionRequest(
                reason,
                programmeCode(),
                phaseCode(),
                title,
                country,
                place,
                from,
                to,
                mode,
                organiser,
                changed(partners, before.partners),
                changed(topics, before.topics),
                method,
                null,
                null,
                changed(siteVisits, before.siteVisits),
                changed(issuesRaised, before.issuesRaised),
                null,
                attendance.request());
    }

    private static @Nullable List<String> changed(String text, String before) {
        List<String> lines = lines(text);
        return lines.equals(lines(before)) ? null : lines;
    }

    private String programmeCode() {
        return programme.split("/", 2)[0];
    }

    private String phaseCode() {
        int slash = programme.indexOf('/');
        return slash < 0 ? "" : programme.substring(slash + 1);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
