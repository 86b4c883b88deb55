package org.waymark.monitoring.participation;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.participation.ConsultationBoardEvent.BoardClosed;
import org.waymark.monitoring.participation.ConsultationBoardEvent.BoardCorrected;
import org.waymark.monitoring.participation.ConsultationBoardEvent.BoardRetracted;
import org.waymark.monitoring.participation.ConsultationBoardEvent.BoardSetUp;
import org.waymark.monitoring.participation.ConsultationBoardEvent.ViewAnswered;
import org.waymark.monitoring.participation.ConsultationBoardEvent.ViewCorrected;
import org.waymark.monitoring.participation.ConsultationBoardEvent.ViewRecorded;
import org.waymark.monitoring.participation.ConsultationBoardEvent.ViewRetracted;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRegister;

/** All consultation boards as they stand, with the views of their children. */
@Component
@ProcessingGroup(BoardRegister.NAME)
public class BoardRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "board-register";

    private final RecordRegister<BoardRow> records;

    BoardRegister(JdbcTemplate template) {
        this.records =
                new RecordRegister<>(
                        "board_register", BoardRow.class, List.of("active", "closed"), template);
    }

    @Override
    public List<String> tables() {
        return List.of(records.table());
    }

    /** The boards, to find and to list. */
    public RecordRegister<BoardRow> records() {
        return records;
    }

    @EventHandler
    void on(ConsultationBoardEvent event, Stored at) {
        String id = event.boardId();
        switch (event) {
            case BoardSetUp e -> records.create(at, row(id, e.outline(), List.of(), at, null));
            case BoardCorrected e ->
                    records.create(at, row(id, e.outline(), e.views(), at, e.reason()));
            case ViewCorrected e ->
                    records.create(at, row(id, e.outline(), e.views(), at, e.reason()));
            case ViewRetracted e ->
                    records.create(at, row(id, e.outline(), e.views(), at, e.reason()));
            case BoardClosed e ->
                    records.change(
                            id, at, old -> row(id, e.outline(), old.views(), at, old.reason()));
            case ViewRecorded e ->
                    records.change(
                            id,
                            at,
                            old -> row(id, e.outline(), with(old, e.view()), at, old.reason()));
            case ViewAnswered e ->
                    records.change(
                            id,
                            at,
                            old -> row(id, e.outline(), answered(old, e), at, old.reason()));
            case BoardRetracted e -> records.change(id, at, old -> retracted(old, e, at));
        }
    }

    private static List<View> with(BoardRow old, View view) {
        return Stream.concat(old.views().stream(), Stream.of(view)).toList();
    }

    private static List<View> answered(BoardRow old, ViewAnswered event) {
        return old.views().stream()
                .map(view -> view.id().equals(event.view()) ? view.answered(event.answer()) : view)
                .toList();
    }

    private static BoardRow row(
            String id, BoardOutline outline, List<View> views, Stored at, @Nullable String reason) {
        String state = outline.to() == null ? "active" : "closed";
        return new BoardRow(id, state, outline, views, at.version(), at.recordedAt(), reason);
    }

    private static BoardRow retracted(BoardRow old, BoardRetracted event, Stored at) {
        return new BoardRow(
                old.id(),
                RecordRegister.RETRACTED,
                old.outline(),
                old.views(),
                at.version(),
                at.recordedAt(),
                event.reason());
    }
}
