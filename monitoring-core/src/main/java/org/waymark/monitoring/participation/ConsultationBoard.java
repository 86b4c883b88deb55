package org.waymark.monitoring.participation;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.waymark.monitoring.kernel.RuleBroken.require;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.participation.ConsultationBoardCommand.AnswerView;
import org.waymark.monitoring.participation.ConsultationBoardCommand.CloseBoard;
import org.waymark.monitoring.participation.ConsultationBoardCommand.CorrectBoard;
import org.waymark.monitoring.participation.ConsultationBoardCommand.CorrectView;
import org.waymark.monitoring.participation.ConsultationBoardCommand.RecordView;
import org.waymark.monitoring.participation.ConsultationBoardCommand.RetractBoard;
import org.waymark.monitoring.participation.ConsultationBoardCommand.RetractView;
import org.waymark.monitoring.participation.ConsultationBoardCommand.SetUpBoard;
import org.waymark.monitoring.participation.ConsultationBoardEvent.BoardClosed;
import org.waymark.monitoring.participation.ConsultationBoardEvent.BoardCorrected;
import org.waymark.monitoring.participation.ConsultationBoardEvent.BoardRetracted;
import org.waymark.monitoring.participation.ConsultationBoardEvent.BoardSetUp;
import org.waymark.monitoring.participation.ConsultationBoardEvent.ViewAnswered;
import org.waymark.monitoring.participation.ConsultationBoardEvent.ViewCorrected;
import org.waymark.monitoring.participation.ConsultationBoardEvent.ViewRecorded;
import org.waymark.monitoring.participation.ConsultationBoardEvent.ViewRetracted;

/** One consultation board and what its children said. */
@Aggregate
public class ConsultationBoard {

    @SuppressWarnings("unused") // read by Axon
    @AggregateIdentifier
    private @Nullable String boardId;

    private @Nullable BoardOutline outline;
    private final Map<String, View> views = new LinkedHashMap<>();
    private boolean retracted;

    /** For Axon. */
    protected ConsultationBoard() {}

    @CommandHandler
    ConsultationBoard(SetUpBoard setUp) {
        apply(new BoardSetUp(setUp.boardId().value(), setUp.outline()));
    }

    @CommandHandler
    void decide(CloseBoard close) {
        BoardOutline open = standing();
        require(open.to() == null, "ClosedOnce", "This board is closed already. Correct its end.");
        PartialDate since = open.since();
        require(
                since == null || !close.last().last().isBefore(since.first()),
                "ClosedNotBeforeItWasSetUp",
                "This board was set up in " + since + ": give a later day.");
        apply(new BoardClosed(close.boardId().value(), open.closed(close.last())));
    }

    @CommandHandler
    void decide(CorrectBoard correct) {
        standing();
        apply(
                new BoardCorrected(
                        correct.boardId().value(),
                        correct.outline(),
                        List.copyOf(views.values()),
                        correct.reason()));
    }

    @CommandHandler
    void decide(RetractBoard retract) {
        standing();
        apply(new BoardRetracted(retract.boardId().value(), retract.reason(), retract.today()));
    }

    @CommandHandler
    void decide(RecordView record) {
        BoardOutline board = standing();
        require(
                !views.containsKey(record.view().id()),
                "ViewRecordedOnce",
                "This board has a view of this id already. Correct it instead.");
        requirePossible(record.view(), record.today());
        apply(new ViewRecorded(record.boardId().value(), board, record.view()));
    }

    @CommandHandler
    void decide(AnswerView answer) {
        BoardOutline board = standing();
        View view = known(answer.view());
        requirePossible(view.answered(answer.answer()), answer.today());
        apply(
                new ViewAnswered(
                        answer.boardId().value(),
                        board,
                        view.id(),
                        answer.answer(),
                        view.answers().isEmpty()));
    }

    @CommandHandler
    void decide(CorrectView correct) {
        BoardOutline board = standing();
        known(correct.view().id());
        requirePossible(correct.view(), correct.today());
        Map<String, View> right = new LinkedHashMap<>(views);
        right.put(correct.view().id(), correct.view());
        apply(
                new ViewCorrected(
                        correct.boardId().value(),
                        board,
                        correct.view().id(),
                        List.copyOf(right.values()),
                        correct.reason()));
    }

    @CommandHandler
    void decide(RetractView retract) {
        BoardOutline board = standing();
        known(retract.view());
        Map<String, View> others = new LinkedHashMap<>(views);
        others.remove(retract.view());
        apply(
                new ViewRetracted(
                        retract.boardId().value(),
                        board,
                        retract.view(),
                        List.copyOf(others.values()),
                        retract.reason()));
    }

    private BoardOutline standing() {
        require(
                !retracted,
                "RetractedStaysRetracted",
                "This board was retracted. Record it again under another id.");
        return requireNonNull(outline);
    }

    private View known(String id) {
        View view = views.get(id);
        require(view != null, "ViewIsOfThisBoard", "This board has no view of this id.");
        return requireNonNull(view);
    }

    private static void requirePossible(View view, LocalDate today) {
        LocalDate said = new PartialDate(view.day()).first();
        require(!said.isAfter(today), "SaidNotInTheFuture", "A view was said today or before.");
        LocalDate before = said;
        for (View.Answer answer : view.answers()) {
            PartialDate on = new PartialDate(answer.on());
            require(
                    !on.first().isAfter(today),
                    "AnsweredNotInTheFuture",
                    "An answer was given today or before.");
            require(
                    !on.last().isBefore(before),
                    "AnsweredInOrder",
                    "An answer is not before the view, nor before the answers recorded earlier.");
            before = on.last();
        }
    }

    @EventSourcingHandler
    void evolve(BoardSetUp event) {
        boardId = event.boardId();
        outline = event.outline();
    }

    @EventSourcingHandler
    void evolve(BoardClosed event) {
        outline = event.outline();
    }

    @EventSourcingHandler
    void evolve(BoardCorrected event) {
        outline = event.outline();
    }

    @EventSourcingHandler
    void evolve(BoardRetracted event) {
        retracted = true;
    }

    @EventSourcingHandler
    void evolve(ViewRecorded event) {
        views.put(event.view().id(), event.view());
    }

    @EventSourcingHandler
    void evolve(ViewAnswered event) {
        views.computeIfPresent(event.view(), (id, view) -> view.answered(event.answer()));
    }

    @EventSourcingHandler
    void evolve(ViewCorrected event) {
        stand(event.views());
    }

    @EventSourcingHandler
    void evolve(ViewRetracted event) {
        stand(event.views());
    }

    private void stand(List<View> all) {
        views.clear();
        all.forEach(view -> views.put(view.id(), view));
    }
}
