package org.waymark.monitoring.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.access.ScopeLimit;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.projection.BulkTable.Column;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.RegisterTable;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.reference.CodeList;
import org.waymark.monitoring.training.TrainingEvent.AttendanceRecorded;
import org.waymark.monitoring.training.TrainingEvent.TrainingCorrected;
import org.waymark.monitoring.training.TrainingEvent.TrainingHeld;
import org.waymark.monitoring.training.TrainingEvent.TrainingPlanned;
import org.waymark.monitoring.training.TrainingEvent.TrainingRetracted;

/** All trainings as they stand, for lists and pages. */
@Component
@ProcessingGroup(TrainingRegister.NAME)
public class TrainingRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "training-register";

    private static final String PLANNED = "planned";
    private static final String HELD = "held";
    private static final String RETRACTED = "retracted";

    /** Which a training can be in. */
    public static final CodeList STATES = CodeList.of("state", PLANNED, HELD, RETRACTED);

    private final RegisterTable<TrainingRow> table;
    private final JdbcClient jdbc;

    TrainingRegister(JdbcTemplate template, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.table =
                new RegisterTable<>(
                        "training_register",
                        TrainingRow.class,
                        List.of(
                                new Column<>("programme", "text", row -> row.outline().programme()),
                                new Column<>("country", "text", row -> row.outline().country()),
                                new Column<>("partner", "text", row -> row.outline().organiser()),
                                new Column<>("state", "text", TrainingRow::state),
                                new Column<>(
                                        "ends_on",
                                        "date",
                                        row -> new PartialDate(row.to()).last())),
                        template);
    }

    @Override
    public List<String> tables() {
        return List.of("training_register");
    }

    @EventHandler
    void on(TrainingEvent event, Stored at) {
        switch (event) {
            case TrainingPlanned planned -> create(planned, at);
            case TrainingHeld held -> held(held, at);
            case AttendanceRecorded recorded ->
                    change(
                            event,
                            at,
                            row ->
                                    row(
                                            row.id(),
                                            HELD,
                                            row.outline(),
                                            row.from(),
                                            row.to(),
                                            recorded.attendance(),
                                            at,
                                            null));
            case TrainingCorrected corrected ->
                    change(
                            event,
                            at,
                            row ->
                                    row(
                                            row.id(),
                                            row.state(),
                                            corrected.outline(),
                                            corrected.from(),
                                            corrected.to(),
                                            corrected.attendance(),
                                            at,
                                            corrected.reason()));
            case TrainingRetracted retracted ->
                    change(
                            event,
                            at,
                            row ->
                                    row(
                                            row.id(),
                                            RETRACTED,
                                            row.outline(),
                                            row.from(),
                                            row.to(),
                                            row.attendance(),
                                            at,
                                            retracted.reason()));
        }
    }

    private void create(TrainingPlanned event, Stored at) {
        table.create(
                event.trainingId(),
                at,
                row(
                        event.trainingId(),
                        PLANNED,
                        event.outline(),
                        event.plannedFrom(),
                        event.plannedTo(),
                        null,
                        at,
                        null));
    }

    /** Holds the whole training, planned before or not, so nothing need be read. */
    private void held(TrainingHeld event, Stored at) {
        table.create(
                event.trainingId(),
                at,
                row(
                        event.trainingId(),
                        HELD,
                        event.outline(),
                        event.heldFrom(),
                        event.heldTo(),
                        event.attendance(),
                        at,
                        null));
    }

    private void change(
            TrainingEvent event, Stored at, java.util.function.UnaryOperator<TrainingRow> evolve) {
        table.change(event.trainingId(), at, evolve);
    }

    private static TrainingRow row(
            String id,
            String state,
            TrainingOutline outline,
            String from,
            String to,
            @Nullable Attendance attendance,
            Stored at,
            @Nullable String reason) {
        return new TrainingRow(
                id, state, outline, from, to, attendance, at.version(), at.recordedAt(), reason);
    }

    /** One training, retracted ones too. */
    public Optional<TrainingRow> find(String id) {
        return jdbc.sql("SELECT row FROM projection.training_register WHERE id = :id")
                .param("id", id)
                .query((row, n) -> table.read(row.getString(1)))
                .optional();
    }

    /** Those of these ids that there are, retracted ones too. */
    public List<TrainingRow> findAll(Collection<String> ids) {
        return jdbc.sql("SELECT row FROM projection.training_register WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query((row, n) -> table.read(row.getString(1)))
                .list();
    }

    /**
     * The last days of those trainings that were held and over by the end of a day; by id, without
     * the others.
     */
    public Map<String, LocalDate> completedBy(Collection<String> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, LocalDate> completed = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT id, ends_on FROM projection.training_register
                        WHERE id IN (:ids) AND state = 'held' AND ends_on <= :day
                        """)
                .param("ids", ids)
                .param("day", day)
                .query(row -> {
                    completed.put(row.getString(1), row.getObject(2, LocalDate.class));
                });
        return completed;
    }

    /**
     * The last day of the first training of a programme that was over by the end of a day.
     *
     * @param phase null for all phases
     */
    public Optional<LocalDate> firstCompletedBy(
            String programme, @Nullable String phase, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT ends_on FROM projection.training_register
                        WHERE programme = :programme AND state = 'held' AND ends_on <= :day
                          AND (:phase::text IS NULL OR row::jsonb -> 'outline' ->> 'phase' = :phase)
                        ORDER BY ends_on LIMIT 1
                        """)
                .param("programme", programme)
                .param("phase", phase)
                .param("day", day)
                .query(LocalDate.class)
                .optional();
    }

    /**
     * Which trainings to list.
     *
     * @param programme null for all
     * @param country null for all
     * @param state null for all that are not retracted
     * @param scope what the caller may see
     */
    public record FindTrainings(
            @Nullable String programme,
            @Nullable String country,
            @Nullable String state,
            Scope scope) {}

    /** Where a page begins: after the training with this last day and id. */
    public record Cursor(LocalDate endsOn, String id) {}

    /** One page, the latest first. */
    public List<TrainingRow> list(FindTrainings find, @Nullable Cursor after, int limit) {
        ScopeLimit scope = find.scope().limit("programme", "country", "partner");
        return jdbc.sql(
                        """
                        SELECT row FROM projection.training_register
                        WHERE (:programme::text IS NULL OR programme = :programme)
                          AND (:country::text IS NULL OR country = :country)
                          AND (CASE WHEN :state::text IS NULL THEN state <> 'retracted' ELSE state = :state END)
                          AND (:endsOn::date IS NULL OR (ends_on, id) < (:endsOn::date, :id::text))
                          AND %s
                        ORDER BY ends_on DESC, id DESC LIMIT :limit
                        """
                                .formatted(scope.sql()))
                .params(scope.params())
                .param("programme", find.programme())
                .param("country", find.country())
                .param("state", find.state())
                .param("endsOn", after == null ? null : after.endsOn())
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, n) -> table.read(row.getString(1)))
                .list();
    }

    /**
     * Trainings that ended by that day and of which nobody knows how many came, the latest first.
     */
    public List<TrainingRow> uncounted(String programme, LocalDate asOf, Scope within) {
        ScopeLimit scope = within.limit("programme", "country", "partner");
        return jdbc.sql(
                        """
                        SELECT row FROM projection.training_register
                        WHERE programme = :programme AND state = 'held' AND ends_on <= :asOf
                          AND "row"::jsonb -> 'attendance' ->> 'kind' = 'unknown' AND %s
                        ORDER BY ends_on DESC, id DESC
                        """
                                .formatted(scope.sql()))
                .params(scope.params())
                .param("programme", programme)
                .param("asOf", asOf)
                .query((row, n) -> table.read(row.getString(1)))
                .list();
    }
}
