package org.waymark.monitoring.participation;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.waymark.monitoring.kernel.PartialDate;

/** What can be asked of a consultation board; {@code today} is needed to refuse the future. */
public sealed interface ConsultationBoardCommand {

    /** The board it is for. */
    BoardId boardId();

    /** Sets up a board. */
    record SetUpBoard(@TargetAggregateIdentifier BoardId boardId, BoardOutline outline)
            implements ConsultationBoardCommand {}

    /** Closes a board after its last day. */
    record CloseBoard(@TargetAggregateIdentifier BoardId boardId, PartialDate last)
            implements ConsultationBoardCommand {}

    /** Puts right what was recorded of the board. */
    record CorrectBoard(
            @TargetAggregateIdentifier BoardId boardId, BoardOutline outline, String reason)
            implements ConsultationBoardCommand {}

    /** Takes back a board that should not have been recorded. */
    record RetractBoard(@TargetAggregateIdentifier BoardId boardId, String reason, LocalDate today)
            implements ConsultationBoardCommand {}

    /** Records what children said. */
    record RecordView(@TargetAggregateIdentifier BoardId boardId, View view, LocalDate today)
            implements ConsultationBoardCommand {}

    /** Records what children were answered. */
    record AnswerView(
            @TargetAggregateIdentifier BoardId boardId,
            String view,
            View.Answer answer,
            LocalDate today)
            implements ConsultationBoardCommand {}

    /** Puts right what was recorded of a view. */
    record CorrectView(
            @TargetAggregateIdentifier BoardId boardId, View view, String reason, LocalDate today)
            implements ConsultationBoardCommand {}

    /** Takes back a view that should not have been recorded. */
    record RetractView(@TargetAggregateIdentifier BoardId boardId, String view, String reason)
            implements ConsultationBoardCommand {}
}
