package org.waymark.monitoring.participation;

import java.time.LocalDate;
import java.util.List;

/**
 * What can happen to a consultation board. Events that put something right hold all views as they
 * stand from then on, so that one event is enough to count them anew.
 */
public sealed interface ConsultationBoardEvent {

    /** Id of the board. */
    String boardId();

    /** It was set up. */
    record BoardSetUp(String boardId, BoardOutline outline) implements ConsultationBoardEvent {}

    /** It meets no more. */
    record BoardClosed(String boardId, BoardOutline outline) implements ConsultationBoardEvent {}

    /** What was recorded of the board was wrong; this is right. */
    record BoardCorrected(String boardId, BoardOutline outline, List<View> views, String reason)
            implements ConsultationBoardEvent {}

    /** It should not have been recorded: its views count nowhere any more. */
    record BoardRetracted(String boardId, String reason, LocalDate retractedOn)
            implements ConsultationBoardEvent {}

    /** Children said this. */
    record ViewRecorded(String boardId, BoardOutline outline, View view)
            implements ConsultationBoardEvent {}

    /**
     * Children were answered.
     *
     * @param first whether this view had no answer before
     */
    record ViewAnswered(
            String boardId, BoardOutline outline, String view, View.Answer answer, boolean first)
            implements ConsultationBoardEvent {}

    /** What was recorded of a view was wrong; {@code views} are right. */
    record ViewCorrected(
            String boardId, BoardOutline outline, String view, List<View> views, String reason)
            implements ConsultationBoardEvent {}

    /** A view should not have been recorded; {@code views} are the others. */
    record ViewRetracted(
            String boardId, BoardOutline outline, String view, List<View> views, String reason)
            implements ConsultationBoardEvent {}
}
