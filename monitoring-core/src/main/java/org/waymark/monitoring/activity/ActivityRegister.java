package org.waymark.monitoring.activity;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.activity.ActivityEvent.ActivityCancelled;
import org.waymark.monitoring.activity.ActivityEvent.ActivityCorrected;
import org.waymark.monitoring.activity.ActivityEvent.ActivityHeld;
import org.waymark.monitoring.activity.ActivityEvent.ActivityPlanned;
import org.waymark.monitoring.activity.ActivityEvent.ActivityReported;
import org.waymark.monitoring.activity.ActivityEvent.ActivityRetracted;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.FindRecords;
import org.waymark.monitoring.register.RecordRegister;

/** All activities as they stand, for lists and pages. */
@Component
@ProcessingGroup(ActivityRegister.NAME)
public class ActivityRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "activity-register";

    private final RecordRegister<ActivityRow> records;
    private final JdbcClient jdbc;

    ActivityRegister(JdbcTemplate template, JdbcClient jdbc) {
        this.records =
                new RecordRegister<>(
                        "activity_register",
                        ActivityRow.class,
                        List.of("planned", "held", "reported", "cancelled"),
                        template);
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of(records.table());
    }

    /** The activities, to find and to list. */
    public RecordRegister<ActivityRow> records() {
        return records;
    }

    @EventHandler
    void on(ActivityEvent event, Stored at) {
        String id = event.activityId();
        switch (event) {
            case ActivityPlanned e -> create(id, "planned", e.outline(), null, at);
            case ActivityHeld e -> create(id, "held", e.outline(), e.participants(), at);
            case ActivityReported e -> create(id, "reported", e.outline(), e.participants(), at);
            case ActivityCancelled e ->
                    records.change(id, at, row -> row.ended("cancelled", e.reason(), at));
            case ActivityCorrected e -> records.change(id, at, row -> corrected(row, e, at));
            case ActivityRetracted e ->
                    records.change(
                            id, at, row -> row.ended(RecordRegister.RETRACTED, e.reason(), at));
        }
    }

    /** For events that hold the whole of the activity, so nothing need be read. */
    private void create(
            String id,
            String state,
            ActivityOutline outline,
            @Nullable Participants participants,
            Stored at) {
        records.create(
                at,
                new ActivityRow(
                        id, state, outline, participants, at.version(), at.recordedAt(), null));
    }

    private static ActivityRow corrected(ActivityRow row, ActivityCorrected event, Stored at) {
        return new ActivityRow(
                row.id(),
                row.state(),
                event.outline(),
                event.participants(),
                at.version(),
                at.recordedAt(),
                event.reason());
    }

    /** When a consultation board met, the earliest first. */
    public List<Period> meetingsOf(String board) {
        return jdbc.sql(
                        """
                        SELECT "row"::jsonb -> 'outline' ->> 'from', "row"::jsonb -> 'outline' ->> 'to'
                        FROM projection.activity_register
                        WHERE "row"::jsonb -> 'outline' ->> 'board' = :board AND state IN ('held', 'reported')
                        ORDER BY day, id
                        """)
                .param("board", board)
                .query((row, n) ->
                        new Period(
                                new PartialDate(row.getString(1)),
                                new PartialDate(row.getString(2))))
                .list();
    }

    /**
     * Activities that people come to, which ended by that day and of which nobody knows how many
     * came, the latest first.
     */
    public List<ActivityRow> uncounted(String programme, LocalDate asOf, Scope scope) {
        return records.all(FindRecords.of(programme, scope)).stream()
                .filter(row -> ActivityType.of("type", row.outline().type()).isAttended())
                .filter(row -> Participants.UNKNOWN.equals(row.participants()))
                .filter(row -> row.state().equals("held") || row.state().equals("reported"))
                .filter(row -> !row.day().isAfter(asOf))
                .toList();
    }
}
