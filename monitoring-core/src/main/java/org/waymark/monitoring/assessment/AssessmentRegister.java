package org.waymark.monitoring.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.assessment.AssessmentEvent.AssessmentCorrected;
import org.waymark.monitoring.assessment.AssessmentEvent.AssessmentPlanned;
import org.waymark.monitoring.assessment.AssessmentEvent.AssessmentRetracted;
import org.waymark.monitoring.assessment.AssessmentEvent.FollowUpBecameOverdue;
import org.waymark.monitoring.assessment.AssessmentEvent.FollowUpFellDue;
import org.waymark.monitoring.assessment.AssessmentEvent.FollowUpReminded;
import org.waymark.monitoring.assessment.AssessmentEvent.LinksRenewed;
import org.waymark.monitoring.assessment.AssessmentEvent.ResponseGiven;
import org.waymark.monitoring.assessment.AssessmentEvent.ResponseWithdrawn;
import org.waymark.monitoring.kernel.Codes;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRegister;

/** All assessments as they stand. */
@Component
@ProcessingGroup(AssessmentRegister.NAME)
public class AssessmentRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "assessment-register";

    private final RecordRegister<AssessmentRow> records;
    private final JdbcClient jdbc;

    AssessmentRegister(JdbcTemplate template, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.records =
                new RecordRegister<>(
                        "assessment_register",
                        AssessmentRow.class,
                        Codes.all(FollowUpState.class),
                        template);
    }

    @Override
    public List<String> tables() {
        return List.of(records.table());
    }

    /** The assessments, to find and to list. */
    public RecordRegister<AssessmentRow> records() {
        return records;
    }

    /** Those of one training that are not retracted, in the order of their ids. */
    public List<AssessmentRow> ofTraining(String training) {
        return jdbc
                .sql(
                        """
                        SELECT id FROM projection.assessment_register
                        WHERE "row"::jsonb -> 'outline' ->> 'training' = :training AND state <> 'retracted' ORDER BY id
                        """)
                .param("training", training)
                .query(String.class)
                .list()
                .stream()
                .map(records::find)
                .flatMap(Optional::stream)
                .toList();
    }

    @EventHandler
    void on(AssessmentEvent event, Stored at) {
        if (event instanceof AssessmentPlanned planned) {
            records.create(
                    at,
                    new AssessmentRow(
                            planned.assessmentId(),
                            FollowUpState.PLANNED.code(),
                            planned.outline(),
                            planned.plannedOn(),
                            List.of(),
                            0,
                            at.version(),
                            at.recordedAt(),
                            null));
        } else {
            records.change(event.assessmentId(), at, row -> after(row, event, at));
        }
    }

    private static AssessmentRow after(AssessmentRow row, AssessmentEvent event, Stored at) {
        return switch (event) {
            case AssessmentPlanned e -> row;
            case ResponseGiven e -> with(row, more(row.responses(), e.response()), at);
            case ResponseWithdrawn e -> with(row, without(row.responses(), e.responseId()), at);
            case FollowUpFellDue e -> moved(row, FollowUpState.DUE, at);
            case FollowUpReminded e -> moved(row, FollowUpState.REMINDED, at);
            case FollowUpBecameOverdue e -> moved(row, FollowUpState.OVERDUE, at);
            case LinksRenewed e ->
                    row(
                            row,
                            row.state(),
                            row.outline(),
                            row.responses(),
                            e.link(),
                            at,
                            row.reason());
            case AssessmentCorrected e ->
                    row(row, row.state(), e.outline(), row.responses(), row.link(), at, e.reason());
            case AssessmentRetracted e ->
                    row(
                            row,
                            RecordRegister.RETRACTED,
                            row.outline(),
                            row.responses(),
                            row.link(),
                            at,
                            e.reason());
        };
    }

    /** An answer to the follow-up ends the waiting; without any, it begins anew. */
    private static AssessmentRow with(AssessmentRow row, List<Response> responses, Stored at) {
        boolean answered =
                responses.stream().anyMatch(one -> one.stage().equals(TestStage.FOLLOW_UP.code()));
        boolean was = row.state().equals(FollowUpState.ANSWERED.code());
        String waiting = was ? FollowUpState.PLANNED.code() : row.state();
        return row(
                row,
                answered ? FollowUpState.ANSWERED.code() : waiting,
                row.outline(),
                responses,
                row.link(),
                at,
                row.reason());
    }

    private static AssessmentRow moved(AssessmentRow row, FollowUpState state, Stored at) {
        return row(row, state.code(), row.outline(), row.responses(), row.link(), at, row.reason());
    }

    private static AssessmentRow row(
            AssessmentRow old,
            String state,
            AssessmentOutline outline,
            List<Response> responses,
            int link,
            Stored at,
            @Nullable String reason) {
        return new AssessmentRow(
                old.id(),
                state,
                outline,
                old.plannedOn(),
                responses,
                link,
                at.version(),
                at.recordedAt(),
                reason);
    }

    private static List<Response> more(List<Response> responses, Response one) {
        return Stream.concat(responses.stream(), Stream.of(one)).toList();
    }

    private static List<Response> without(List<Response> responses, String id) {
        return responses.stream().filter(one -> !one.id().equals(id)).toList();
    }
}
