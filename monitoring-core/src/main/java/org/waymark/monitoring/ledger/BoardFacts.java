package org.waymark.monitoring.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.participation.BoardOutline;
import org.waymark.monitoring.participation.ConsultationBoardEvent;
import org.waymark.monitoring.participation.ConsultationBoardEvent.BoardClosed;
import org.waymark.monitoring.participation.ConsultationBoardEvent.BoardCorrected;
import org.waymark.monitoring.participation.ConsultationBoardEvent.BoardRetracted;
import org.waymark.monitoring.participation.ConsultationBoardEvent.BoardSetUp;
import org.waymark.monitoring.participation.ConsultationBoardEvent.ViewAnswered;
import org.waymark.monitoring.participation.ConsultationBoardEvent.ViewCorrected;
import org.waymark.monitoring.participation.ConsultationBoardEvent.ViewRecorded;
import org.waymark.monitoring.participation.ConsultationBoardEvent.ViewRetracted;
import org.waymark.monitoring.participation.View;
import org.waymark.monitoring.projection.Stored;

/** What a consultation board adds to the ledger: views of children, and which were answered. */
final class BoardFacts {

    private BoardFacts() {}

    /** The entry of an event; null when it changes no figure. */
    static @Nullable LedgerEntry entry(ConsultationBoardEvent event, Stored at) {
        return switch (event) {
            case BoardSetUp setUp -> null;
            case BoardClosed closed -> null;
            case ViewRecorded e -> adds(event, at, facts(e.outline(), e.view()));
            case ViewAnswered e ->
                    adds(
                            event,
                            at,
                            e.first() ? Stream.of(answered(e.outline(), e.answer())) : Stream.of());
            case BoardCorrected e -> anew(event, at, facts(e.outline(), e.views()));
            case ViewCorrected e -> anew(event, at, facts(e.outline(), e.views()));
            case ViewRetracted e -> anew(event, at, facts(e.outline(), e.views()));
            case BoardRetracted e -> anew(event, at, Stream.of());
        };
    }

    private static LedgerEntry adds(ConsultationBoardEvent event, Stored at, Stream<Fact> facts) {
        return new LedgerEntry("board", event.boardId(), at, false, facts.toList());
    }

    private static LedgerEntry anew(ConsultationBoardEvent event, Stored at, Stream<Fact> facts) {
        return new LedgerEntry("board", event.boardId(), at, true, facts.toList());
    }

    private static Stream<Fact> facts(BoardOutline board, List<View> views) {
        return views.stream().flatMap(view -> facts(board, view));
    }

    /** A view counts as answered from its first answer on. */
    private static Stream<Fact> facts(BoardOutline board, View view) {
        Fact said = fact(FactKind.VIEW_RECORDED, board, view.day());
        return view.answers().stream()
                .findFirst()
                .map(answer -> Stream.of(said, answered(board, answer)))
                .orElse(Stream.of(said));
    }

    private static Fact answered(BoardOutline board, View.Answer answer) {
        return fact(FactKind.VIEW_ANSWERED, board, answer.on());
    }

    private static Fact fact(FactKind kind, BoardOutline board, String day) {
        LocalDate first = new PartialDate(day).first();
        LocalDate last = new PartialDate(day).last();
        return Fact.of(kind, first, last, 1, Precision.EXACT)
                .with(Dimension.PROGRAMME, board.programme())
                .with(Dimension.PHASE, board.phase())
                .with(Dimension.PARTNER, board.organiser())
                .with(Dimension.COUNTRY, board.country());
    }
}
