package org.waymark.dashboard.boards;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.boards.BoardAnswers.Missed;
import org.waymark.dashboard.boards.BoardAnswers.Unanswered;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.activity.ActivityRegister;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.participation.BoardRegister;
import org.waymark.monitoring.participation.BoardRow;
import org.waymark.monitoring.participation.View;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.register.FindRecords;
import org.waymark.monitoring.web.NotFound;

/** What boards did and did not do: months they missed, views that nobody answered. */
@Component
class Boards {

    static final String PATH = "/api/boards";

    private final RecordDoor door;
    private final BoardRegister register;
    private final ActivityRegister activities;
    private final Positions positions;
    private final RecordDoor.Of<BoardRow> boards;

    Boards(
            RecordDoor door,
            BoardRegister register,
            ActivityRegister activities,
            Positions positions) {
        this.door = door;
        this.register = register;
        this.activities = activities;
        this.positions = positions;
        this.boards = new RecordDoor.Of<>(PATH, "board", BoardRegister.NAME, register.records());
    }

    RecordDoor.Of<BoardRow> kind() {
        return boards;
    }

    /** The months that one board missed. */
    Missed missed(String id, @Nullable String asOf, @Nullable Long atLeast, Caller caller) {
        positions.await(atLeast, BoardRegister.NAME, ActivityRegister.NAME);
        return missed(door.find(boards, id, caller), day(asOf));
    }

    /** The months that each board missed. */
    List<Missed> missedByAll(
            @Nullable String programme,
            @Nullable String asOf,
            @Nullable Long atLeast,
            Caller caller) {
        positions.await(atLeast, BoardRegister.NAME, ActivityRegister.NAME);
        LocalDate day = day(asOf);
        return within(programme, caller).stream().map(board -> missed(board, day)).toList();
    }

    private Missed missed(BoardRow board, LocalDate asOf) {
        return Missed.of(board, activities.meetingsOf(board.id()), asOf);
    }

    /** The views that nobody had answered by then, the oldest first. */
    List<Unanswered> unanswered(
            @Nullable String programme,
            @Nullable String asOf,
            @Nullable Long atLeast,
            Caller caller) {
        positions.await(atLeast, BoardRegister.NAME);
        LocalDate day = day(asOf);
        return within(programme, caller).stream()
                .flatMap(board ->
                        board.unanswered(day).stream().map(view -> Unanswered.of(board, view, day)))
                .sorted(Comparator.comparingLong(Unanswered::ageInDays).reversed())
                .toList();
    }

    /** A view of a board. */
    static View view(BoardRow board, String id) {
        return board.view(id).orElseThrow(() -> new NotFound("view", "view " + id));
    }

    private List<BoardRow> within(@Nullable String programme, Caller caller) {
        return register.records().all(new FindRecords(programme, null, null, caller.scope()));
    }

    /** Counting begins on the last day of what was asked; today for nothing. */
    private LocalDate day(@Nullable String asOf) {
        PartialDate asked = PartialDate.optional("asOf", asOf);
        return asked == null ? door.today() : asked.last();
    }
}
