package org.waymark.monitoring.participation;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.participation.ConsultationBoardCommand.AnswerView;
import org.waymark.monitoring.participation.ConsultationBoardCommand.CloseBoard;
import org.waymark.monitoring.participation.ConsultationBoardCommand.CorrectBoard;
import org.waymark.monitoring.participation.ConsultationBoardCommand.CorrectView;
import org.waymark.monitoring.participation.ConsultationBoardCommand.RecordView;
import org.waymark.monitoring.participation.ConsultationBoardCommand.RetractView;
import org.waymark.monitoring.participation.ConsultationBoardEvent.BoardClosed;
import org.waymark.monitoring.participation.ConsultationBoardEvent.BoardCorrected;
import org.waymark.monitoring.participation.ConsultationBoardEvent.BoardRetracted;
import org.waymark.monitoring.participation.ConsultationBoardEvent.BoardSetUp;
import org.waymark.monitoring.participation.ConsultationBoardEvent.ViewAnswered;
import org.waymark.monitoring.participation.ConsultationBoardEvent.ViewCorrected;
import org.waymark.monitoring.participation.ConsultationBoardEvent.ViewRecorded;
import org.waymark.monitoring.participation.ConsultationBoardEvent.ViewRetracted;
import org.waymark.monitoring.participation.View.Answer;
import org.waymark.monitoring.testing.Refusals;

class ConsultationBoardTest {

    private static final BoardId ID = new BoardId("tirana");
    private static final LocalDate TODAY = LocalDate.of(2014, 6, 1);
    private static final BoardOutline BOARD = board("AL");
    private static final View LONG_WAIT =
            new View(
                    "wait",
                    "We wait too long at the drop-in centre",
                    "2014-03-14",
                    null,
                    List.of());
    private static final Answer SHORTER =
            new Answer("Drop-in centre", "2014-04-02", "It opens an hour earlier now");

    private final AggregateTestFixture<ConsultationBoard> board =
            new AggregateTestFixture<>(ConsultationBoard.class);

    @Test
    void recordsWhatChildrenSaid() {
        board.given(setUp())
                .when(new RecordView(ID, LONG_WAIT, TODAY))
                .expectEvents(new ViewRecorded("tirana", BOARD, LONG_WAIT));
    }

    @Test
    void recordsAViewOnce() {
        refused(
                board.given(setUp(), said()).when(new RecordView(ID, LONG_WAIT, TODAY)),
                "ViewRecordedOnce");
    }

    @Test
    void tellsTheFirstAnswerFromTheNextOnes() {
        Answer next = new Answer("Drop-in centre", "2014-05", "And a second room");

        board.given(setUp(), said(), answered())
                .when(new AnswerView(ID, "wait", next, TODAY))
                .expectEvents(new ViewAnswered("tirana", BOARD, "wait", next, false));
    }

    @Test
    void refusesAnAnswerBeforeTheView() {
        refused(
                board.given(setUp(), said())
                        .when(
                                new AnswerView(
                                        ID, "wait", new Answer("Town", "2014-02", "x"), TODAY)),
                "AnsweredInOrder");
    }

    @Test
    void refusesAnAnswerToAViewItDoesNotHave() {
        refused(
                board.given(setUp()).when(new AnswerView(ID, "wait", SHORTER, TODAY)),
                "ViewIsOfThisBoard");
    }

    @Test
    void refusesAViewOfTheFuture() {
        refused(
                board.given(setUp()).when(new RecordView(ID, LONG_WAIT, LocalDate.of(2014, 3, 13))),
                "SaidNotInTheFuture");
    }

    @Test
    void aCorrectionHoldsAllViewsWithTheirAnswers() {
        board.given(setUp(), said(), answered())
                .when(new CorrectBoard(ID, board("XK"), "Wrong country"))
                .expectEvents(
                        new BoardCorrected(
                                "tirana",
                                board("XK"),
                                List.of(LONG_WAIT.answered(SHORTER)),
                                "Wrong country"));
    }

    @Test
    void aViewIsCorrectedAndRetracted() {
        View right = new View("wait", "We wait too long", "2014-03-14", null, List.of());

        board.given(setUp(), said())
                .when(new CorrectView(ID, right, "Not their words", TODAY))
                .expectEvents(
                        new ViewCorrected(
                                "tirana", BOARD, "wait", List.of(right), "Not their words"));
        new AggregateTestFixture<>(ConsultationBoard.class)
                .given(setUp(), said())
                .when(new RetractView(ID, "wait", "Of another board"))
                .expectEvents(
                        new ViewRetracted("tirana", BOARD, "wait", List.of(), "Of another board"));
    }

    @Test
    void isClosedOnce() {
        PartialDate end = new PartialDate("2015");
        BoardClosed closed = new BoardClosed("tirana", BOARD.closed(end));

        board.given(setUp()).when(new CloseBoard(ID, end)).expectEvents(closed);
        refused(
                new AggregateTestFixture<>(ConsultationBoard.class)
                        .given(setUp(), closed)
                        .when(new CloseBoard(ID, end)),
                "ClosedOnce");
    }

    @Test
    void staysRetracted() {
        refused(
                board.given(setUp(), new BoardRetracted("tirana", "Twice", TODAY))
                        .when(new RecordView(ID, LONG_WAIT, TODAY)),
                "RetractedStaysRetracted");
    }

    private static BoardOutline board(String country) {
        return new BoardOutline(
                "MARIO",
                "II",
                "Children of Tirana",
                country,
                null,
                "monthly",
                "2014-01",
                null,
                List.of());
    }

    private static BoardSetUp setUp() {
        return new BoardSetUp("tirana", BOARD);
    }

    private static ViewRecorded said() {
        return new ViewRecorded("tirana", BOARD, LONG_WAIT);
    }

    private static ViewAnswered answered() {
        return new ViewAnswered("tirana", BOARD, "wait", SHORTER, true);
    }

    private static void refused(ResultValidator<?> result, String rule) {
        result.expectNoEvents().expectException(Refusals.rule(rule));
    }
}
