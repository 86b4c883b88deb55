package org.waymark.monitoring.quality;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.activity.ActivityRegister;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.participation.BoardRegister;
import org.waymark.monitoring.participation.BoardRow;
import org.waymark.monitoring.participation.MissedMonths;
import org.waymark.monitoring.register.FindRecords;

/** Months in which boards did not meet, and views of their children that nobody answered. */
@Component
class BoardGaps implements Check {

    private final BoardRegister boards;
    private final ActivityRegister activities;

    BoardGaps(BoardRegister boards, ActivityRegister activities) {
        this.boards = boards;
        this.activities = activities;
    }

    @Override
    public List<Gap> gaps(Within within) {
        List<Gap> gaps = new ArrayList<>();
        for (BoardRow board : boards.records().all(FindRecords.of(within.code(), within.scope()))) {
            addMissed(within, board, gaps);
            board.unanswered(within.asOf())
                    .forEach(view ->
                            gaps.add(
                                    gap(
                                            GapKind.VIEW_WITHOUT_ANSWER,
                                            board,
                                            "Nobody answered what children said on %s: “%s”"
                                                    .formatted(view.day(), view.text()),
                                            "Answer it: say what was done, or why nothing was.")));
        }
        return gaps;
    }

    private void addMissed(Within within, BoardRow board, List<Gap> gaps) {
        MissedMonths missed =
                MissedMonths.of(board.outline(), activities.meetingsOf(board.id()), within.asOf());
        missed.months()
                .forEach(month ->
                        gaps.add(
                                gap(
                                        GapKind.MISSED_MONTH,
                                        board,
                                        "“%s” did not meet in %s."
                                                .formatted(board.outline().title(), month),
                                        "Record the meeting if there was one.")));
        if (!missed.known() && board.outline().since() == null) {
            gaps.add(
                    gap(
                            GapKind.UNKNOWN_BEGINNING,
                            board,
                            "Nobody can say which months “%s” missed: when it began is not recorded."
                                    .formatted(board.outline().title()),
                            "Correct the board: give the day, month or year since which it"
                                    + " meets."));
        }
    }

    private static Gap gap(GapKind kind, BoardRow board, String what, String remedy) {
        return new Gap(kind, board.programme(), what, remedy, RecordKind.BOARD, board.id());
    }
}
