package org.waymark.dashboard.boards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.participation.BoardOutline;
import org.waymark.monitoring.participation.BoardRow;
import org.waymark.monitoring.participation.MissedMonths;
import org.waymark.monitoring.participation.View;

/** What is answered about consultation boards. */
final class BoardAnswers {

    private BoardAnswers() {}

    /**
     * A board without the texts of its views.
     *
     * @param views how many views its children gave
     * @param unanswered how many of them have no answer
     */
    record BoardView(
            String id,
            String state,
            BoardOutline about,
            int views,
            int unanswered,
            long version,
            Instant changedAt,
            @Nullable String reason) {

        static BoardView of(BoardRow row) {
            return new BoardView(
                    row.id(),
                    row.state(),
                    row.outline(),
                    row.views().size(),
                    row.unanswered(LocalDate.MAX).size(),
                    row.version(),
                    row.changedAt(),
                    row.reason());
        }
    }

    /**
     * The months that a board missed.
     *
     * @param known false when nobody can say: the board meets irregularly, or its beginning is not
     *     recorded
     * @param months for example {@code 2014-03}
     * @param meetingsWithoutMonth meetings of which only the year is known
     */
    record Missed(
            String board,
            String title,
            @Nullable String country,
            LocalDate asOf,
            boolean known,
            List<String> months,
            int meetingsWithoutMonth) {

        static Missed of(BoardRow board, List<Period> meetings, LocalDate asOf) {
            MissedMonths missed = MissedMonths.of(board.outline(), meetings, asOf);
            return new Missed(
                    board.id(),
                    board.outline().title(),
                    board.country(),
                    asOf,
                    missed.known(),
                    missed.months().stream().map(Object::toString).toList(),
                    missed.meetingsWithoutMonth());
        }
    }

    /**
     * A view to which nobody has answered.
     *
     * @param ageInDays since its day; at least so many when only its month or year is known
     */
    record Unanswered(
            String board,
            String title,
            @Nullable String country,
            String view,
            String text,
            String day,
            @Nullable String meeting,
            long ageInDays) {

        static Unanswered of(BoardRow board, View view, LocalDate asOf) {
            return new Unanswered(
                    board.id(),
                    board.outline().title(),
                    board.country(),
                    view.id(),
                    view.text(),
                    view.day(),
                    view.meeting(),
                    ChronoUnit.DAYS.between(view.said(), asOf));
        }
    }
}
