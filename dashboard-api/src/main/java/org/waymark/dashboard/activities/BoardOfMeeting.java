package org.waymark.dashboard.activities;

import org.springframework.stereotype.Component;
import org.waymark.monitoring.activity.ActivityOutline;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.participation.BoardRegister;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.register.RecordRegister;

/** Checks that a board meeting is of a consultation board of the same programme. */
@Component
class BoardOfMeeting {

    private final BoardRegister boards;
    private final Positions positions;

    BoardOfMeeting(BoardRegister boards, Positions positions) {
        this.boards = boards;
        this.positions = positions;
    }

    void check(ActivityOutline meeting) {
        String board = meeting.board();
        if (board == null || isOf(board, meeting.programme())) {
            return;
        }
        // It may have been set up a moment ago.
        positions.awaitHead(BoardRegister.NAME);
        if (!isOf(board, meeting.programme())) {
            throw new InvalidValue(
                    "board", "This programme has no such board: see GET /api/boards.");
        }
    }

    private boolean isOf(String board, String programme) {
        return boards.records()
                .find(board)
                .filter(row -> !RecordRegister.RETRACTED.equals(row.state()))
                .filter(row -> row.programme().equals(programme))
                .isPresent();
    }
}
