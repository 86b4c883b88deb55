package org.waymark.dashboard.activities;

import static org.waymark.dashboard.records.Given.or;
import static org.waymark.monitoring.kernel.Elements.each;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.records.Reason;
import org.waymark.monitoring.activity.ActivityCommand;
import org.waymark.monitoring.activity.ActivityCommand.CorrectActivity;
import org.waymark.monitoring.activity.ActivityCommand.HoldActivity;
import org.waymark.monitoring.activity.ActivityCommand.ReportActivity;
import org.waymark.monitoring.activity.ActivityId;
import org.waymark.monitoring.activity.ActivityRow;
import org.waymark.monitoring.activity.Evidence;
import org.waymark.monitoring.activity.Participants;
import org.waymark.monitoring.kernel.Period;

/** What can be sent about an activity that is there already. */
public final class ActivityChanges {

    private ActivityChanges() {}

    /** It was held: when (null for as planned), and who took part. */
    public record Held(
            @Nullable String from,
            @Nullable String to,
            @Nullable ParticipantsRequest participants) {

        ActivityCommand command(ActivityRow row, LocalDate today) {
            Period period =
                    from == null && to == null
                            ? row.outline().period()
                            : Period.required(or(from, row.outline().from()), to);
            return new HoldActivity(
                    new ActivityId(row.id()),
                    period,
                    ParticipantsRequest.checked(participants),
                    today);
        }
    }

    /** What came of it; participants are left out when they are recorded already. */
    public record Report(
            @Nullable List<Evidence> evidence, @Nullable ParticipantsRequest participants) {

        ActivityCommand command(ActivityRow row) {
            return new ReportActivity(
                    new ActivityId(row.id()),
                    given(participants),
                    each("evidence", evidence, Evidence::of));
        }
    }

    /**
     * What was recorded was wrong. Fields that are left out stay as they are.
     *
     * @param reason why, without personal data
     */
    public record CorrectionRequest(
            @Nullable String reason,
            @Nullable String type,
            @Nullable String programme,
            @Nullable String phase,
            @Nullable String title,
            @Nullable String country,
            @Nullable String place,
            @Nullable String from,
            @Nullable String to,
            @Nullable String mode,
            @Nullable String organiser,
            @Nullable List<String> partners,
            @Nullable String board,
            @Nullable List<Evidence> evidence,
            @Nullable ParticipantsRequest participants) {

        /** The whole activity after the correction. */
        ActivityRequest onTopOf(ActivityRow row) {
            var old = row.outline();
            return new ActivityRequest(
                    row.id(),
                    null,
                    or(type, old.type()),
                    or(programme, old.programme()),
                    or(phase, old.phase()),
                    or(title, old.title()),
                    or(country, old.country()),
                    or(place, old.place()),
                    or(from, old.from()),
                    or(to, from == null ? old.to() : from),
                    or(mode, old.mode()),
                    or(organiser, old.organiser()),
                    or(partners, old.partners()),
                    or(board, old.board()),
                    or(evidence, old.evidence()),
                    participants);
        }

        ActivityCommand command(ActivityRow row, LocalDate today) {
            return new CorrectActivity(
                    new ActivityId(row.id()),
                    onTopOf(row).outline(),
                    given(participants),
                    Reason.checked(reason),
                    today);
        }
    }

    private static @Nullable Participants given(@Nullable ParticipantsRequest participants) {
        return participants == null ? null : ParticipantsRequest.checked(participants);
    }
}
