package org.waymark.monitoring.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.history.RecordHistory;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.results.ReportedFigureCommand.CorrectFigure;
import org.waymark.monitoring.results.ReportedFigureCommand.ReportFigure;
import org.waymark.monitoring.results.ReportedFigureRegister.Found;
import org.waymark.monitoring.testing.FiguresTest;

/** What was claimed, as it was known before and after a correction. */
@FiguresTest
class ReportedFiguresTwoClocksTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private ReportedFigureRegister register;
    @Autowired private RecordHistory history;
    @Autowired private JdbcClient jdbc;

    @Test
    void aFigureCorrectedToAnotherMeasureIsFoundUnderEachInItsTime() {
        FigureId figure = new FigureId("claimed-otherwise");
        record(new ReportFigure(figure, claim("people-trained", "CLAIMED", 1782)));
        Instant before = lastRecorded();
        record(new CorrectFigure(figure, claim("trainings-held", "CLAIMED", 52), "Of trainings"));
        Instant after = lastRecorded();

        assertThat(value("people-trained", "CLAIMED", before)).isEqualTo("1782");
        assertThat(value("trainings-held", "CLAIMED", before)).isNull();
        assertThat(value("people-trained", "CLAIMED", after)).isNull();
        assertThat(value("trainings-held", "CLAIMED", after)).isEqualTo("52");
    }

    @Test
    void aFigureCorrectedToAnotherProgrammeIsListedInEachInItsTime() {
        FigureId figure = new FigureId("claimed-elsewhere");
        record(new ReportFigure(figure, claim("people-trained", "ONE", 7)));
        Instant before = lastRecorded();
        record(new CorrectFigure(figure, claim("people-trained", "OTHER", 7), "Of the other"));
        Instant after = lastRecorded();

        assertThat(listed("ONE", before)).containsExactly("claimed-elsewhere");
        assertThat(listed("OTHER", before)).isEmpty();
        assertThat(listed("ONE", after)).isEmpty();
        assertThat(listed("OTHER", after)).containsExactly("claimed-elsewhere");
    }

    @Test
    void itsHistoryIsForWhoReachesEveryProgrammeThatItWasClaimedFor() {
        FigureId figure = new FigureId("claimed-twice");
        record(new ReportFigure(figure, claim("people-trained", "FIRST", 7)));
        record(new CorrectFigure(figure, claim("people-trained", "SECOND", 7), "Of the second"));

        assertThat(reaches(figure, Set.of("FIRST", "SECOND"))).isTrue();
        assertThat(reaches(figure, Set.of("SECOND"))).isFalse();
        assertThat(reaches(figure, Set.of("FIRST"))).isFalse();
    }

    private boolean reaches(FigureId figure, Set<String> programmes) {
        return history.reaches(
                RecordKind.REPORTED_FIGURE, figure.value(), new Scope(programmes, null, null));
    }

    private @Nullable String value(String measure, String programme, Instant knownAt) {
        return register.forScope(measure, programme, "I", Set.of(), knownAt, Scope.everything())
                .map(Found::claim)
                .map(Claim::value)
                .map(BigDecimal::toPlainString)
                .orElse(null);
    }

    private List<String> listed(String programme, Instant knownAt) {
        return register.list(programme, knownAt, Scope.everything()).stream()
                .map(Found::figureId)
                .toList();
    }

    private static Claim claim(String measure, String programme, long value) {
        return new Claim(
                measure,
                programme,
                "I",
                List.of(),
                BigDecimal.valueOf(value),
                "exact",
                null,
                "Report",
                "2026");
    }

    private Instant lastRecorded() {
        return jdbc.sql("SELECT max(time_stamp) FROM event_store.domain_event_entry")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private void record(Object command) {
        positions.await(recorder.record(command, STAFF).position(), ReportedFigureRegister.NAME);
    }
}
