package org.waymark.dashboard.activities;

import static org.waymark.monitoring.kernel.Elements.each;
import static org.waymark.monitoring.kernel.Elements.texts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.records.RecordRequest;
import org.waymark.monitoring.activity.ActivityCommand;
import org.waymark.monitoring.activity.ActivityCommand.LogActivity;
import org.waymark.monitoring.activity.ActivityCommand.PlanActivity;
import org.waymark.monitoring.activity.ActivityId;
import org.waymark.monitoring.activity.ActivityOutline;
import org.waymark.monitoring.activity.ActivityType;
import org.waymark.monitoring.activity.Evidence;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.reference.Mode;

/**
 * An activity as its sender describes it.
 *
 * @param id chosen by the client; null to get one
 * @param state {@code held} (default) or {@code planned}
 * @param type code of a type, for example board-meeting
 * @param programme code of a programme
 * @param phase code of its phase; null when it belongs to none
 * @param country ISO 3166-1 alpha-2; null when it is of no one country
 * @param from first day, month or year
 * @param to last one; null for the same
 * @param mode in-person (default), online or mixed
 * @param board id of the consultation board that met; only for board-meeting
 * @param evidence reports, minutes, pictures
 * @param participants null when nobody knows who took part
 */
public record ActivityRequest(
        @Nullable String id,
        @Nullable String state,
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
        @Nullable ParticipantsRequest participants)
        implements RecordRequest {

    private static final int NAME = 200;

    /** The checked description. */
    public ActivityOutline outline() {
        ActivityType checkedType = ActivityType.of("type", type);
        Period period = Period.required(from, to);
        return new ActivityOutline(
                checkedType.code(),
                ProgrammeCode.required(programme).value(),
                PhaseCode.optionalCode(phase),
                Text.required("title", title, NAME),
                Country.optionalCode("country", country),
                Text.optional("place", place, NAME),
                Mode.of("mode", mode).code(),
                Text.optional("organiser", organiser, NAME),
                texts("partners", partners, NAME),
                period.from().value(),
                period.to().value(),
                board(checkedType),
                each("evidence", evidence, Evidence::of));
    }

    /**
     * The command that plans or logs it.
     *
     * @param today refuses an activity that was held in the future
     */
    public ActivityCommand command(ActivityId activity, LocalDate today) {
        if ("planned".equals(state)) {
            return new PlanActivity(activity, outline());
        }
        if (state != null && !"held".equals(state)) {
            throw new InvalidValue("state", "Use held or planned.");
        }
        return new LogActivity(
                activity, outline(), ParticipantsRequest.checked(participants), today);
    }

    private @Nullable String board(ActivityType checkedType) {
        if (board == null || board.isBlank()) {
            return null;
        }
        if (checkedType != ActivityType.BOARD_MEETING) {
            throw new InvalidValue("board", "Only a board-meeting is of a board: leave it out.");
        }
        return Text.recordId("board", board);
    }
}
