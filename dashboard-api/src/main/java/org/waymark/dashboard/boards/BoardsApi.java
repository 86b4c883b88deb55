package org.waymark.dashboard.boards;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.dashboard.boards.BoardAnswers.BoardView;
import org.waymark.dashboard.boards.BoardAnswers.Missed;
import org.waymark.dashboard.boards.BoardAnswers.Unanswered;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordViews;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.participation.BoardId;
import org.waymark.monitoring.participation.BoardOutline;
import org.waymark.monitoring.participation.BoardRow;
import org.waymark.monitoring.participation.ConsultationBoardCommand.CloseBoard;
import org.waymark.monitoring.participation.ConsultationBoardCommand.CorrectBoard;
import org.waymark.monitoring.participation.ConsultationBoardCommand.RetractBoard;
import org.waymark.monitoring.participation.ConsultationBoardCommand.SetUpBoard;

/** {@code /api/boards}: the boards themselves. */
@RestController
@RequestMapping(Boards.PATH)
class BoardsApi extends RecordViews<BoardRequest, BoardRequest, BoardRow, BoardView> {

    private final Boards boards;

    BoardsApi(RecordDoor door, Boards boards) {
        super(door, boards.kind());
        this.boards = boards;
    }

    @Override
    protected void check(BoardRequest request, Caller caller) {
        BoardOutline about = request.outline();
        door.check(caller, about.programme(), about.phase(), about.country(), about.organiser());
    }

    @Override
    protected Object recording(String id, BoardRequest request) {
        return new SetUpBoard(new BoardId(id), request.outline());
    }

    @Override
    protected Object correction(BoardRow row, BoardRequest correction, Caller caller) {
        BoardRequest whole = correction.onTopOf(row);
        check(whole, caller);
        return new CorrectBoard(
                new BoardId(row.id()), whole.outline(), Reason.checked(correction.reason()));
    }

    @Override
    protected BoardView view(BoardRow row) {
        return BoardView.of(row);
    }

    @Override
    protected Object retracting(String id, String reason) {
        return new RetractBoard(new BoardId(id), reason, door.today());
    }

    /** The last day on which a board met: day, month or year. */
    record Closure(@Nullable String last) {}

    @PostMapping("/{id}/closure")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> close(
            @PathVariable String id,
            @RequestBody Closure closure,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "closure",
                ifMatch,
                closure,
                caller,
                row ->
                        new CloseBoard(
                                new BoardId(id), PartialDate.required("last", closure.last())));
    }

    /** The months in which a board that meets monthly did not meet. */
    @GetMapping("/{id}/missed-months")
    @RolesAllowed({STAFF, COORDINATOR})
    Missed missed(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return boards.missed(id, asOf, atLeast, caller);
    }

    /** The same for each board. */
    @GetMapping("/missed-months")
    @RolesAllowed({STAFF, COORDINATOR})
    List<Missed> missedByAll(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return boards.missedByAll(programme, asOf, atLeast, caller);
    }

    /** The views that nobody had answered, the oldest first. */
    @GetMapping("/unanswered-views")
    @RolesAllowed({STAFF, COORDINATOR})
    List<Unanswered> unanswered(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return boards.unanswered(programme, asOf, atLeast, caller);
    }
}
