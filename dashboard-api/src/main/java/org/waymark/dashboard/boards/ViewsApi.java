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
import org.waymark.dashboard.boards.ViewRequests.AnswerRequest;
import org.waymark.dashboard.boards.ViewRequests.ViewCorrection;
import org.waymark.dashboard.boards.ViewRequests.ViewRequest;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.participation.BoardId;
import org.waymark.monitoring.participation.BoardRow;
import org.waymark.monitoring.participation.ConsultationBoardCommand.AnswerView;
import org.waymark.monitoring.participation.ConsultationBoardCommand.CorrectView;
import org.waymark.monitoring.participation.ConsultationBoardCommand.RecordView;
import org.waymark.monitoring.participation.ConsultationBoardCommand.RetractView;
import org.waymark.monitoring.participation.View;
import org.waymark.monitoring.web.Requests;

/** {@code /api/boards/{id}/views}: what children said, and what they were answered. */
@RestController
@RequestMapping(Boards.PATH + "/{id}/views")
class ViewsApi {

    private static final String STAFF = "STAFF";
    private static final String COORDINATOR = "COORDINATOR";

    private final RecordDoor door;
    private final Boards boards;

    ViewsApi(RecordDoor door, Boards boards) {
        this.door = door;
        this.boards = boards;
    }

    @GetMapping
    @RolesAllowed({STAFF, COORDINATOR})
    ResponseEntity<List<View>> list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return door.show(boards.kind(), id, atLeast, caller, BoardRow::views);
    }

    @PostMapping
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> record(
            @PathVariable String id,
            @RequestBody ViewRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        View view = request.view(Requests.newId(request.id(), null, caller.accountId()));
        return door.change(
                boards.kind(),
                id,
                "views",
                ifMatch,
                request,
                caller,
                row -> new RecordView(new BoardId(id), view, door.today()));
    }

    @PostMapping("/{view}/answers")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> answer(
            @PathVariable String id,
            @PathVariable String view,
            @RequestBody AnswerRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                boards.kind(),
                id,
                "views/" + view + "/answers",
                ifMatch,
                request,
                caller,
                row ->
                        new AnswerView(
                                new BoardId(id),
                                Boards.view(row, view).id(),
                                request.answer(),
                                door.today()));
    }

    @PostMapping("/{view}/corrections")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> correct(
            @PathVariable String id,
            @PathVariable String view,
            @RequestBody ViewCorrection correction,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                boards.kind(),
                id,
                "views/" + view + "/corrections",
                ifMatch,
                correction,
                caller,
                row ->
                        new CorrectView(
                                new BoardId(id),
                                correction.onTopOf(Boards.view(row, view)),
                                Reason.checked(correction.reason()),
                                door.today()));
    }

    @PostMapping("/{view}/retraction")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> retract(
            @PathVariable String id,
            @PathVariable String view,
            @RequestBody Reason reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                boards.kind(),
                id,
                "views/" + view + "/retraction",
                ifMatch,
                reason,
                caller,
                row ->
                        new RetractView(
                                new BoardId(id), Boards.view(row, view).id(), reason.checked()));
    }
}
