package org.waymark.monitoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.monitoring.testing.Activities.came;
import static org.waymark.monitoring.testing.Activities.counted;
import static org.waymark.monitoring.testing.Activities.inPrizren;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.activity.ActivityCommand.CancelActivity;
import org.waymark.monitoring.activity.ActivityCommand.CorrectActivity;
import org.waymark.monitoring.activity.ActivityCommand.LogActivity;
import org.waymark.monitoring.activity.ActivityCommand.PlanActivity;
import org.waymark.monitoring.activity.ActivityCommand.ReportActivity;
import org.waymark.monitoring.activity.ActivityId;
import org.waymark.monitoring.activity.ActivityType;
import org.waymark.monitoring.activity.Participants;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.participation.BoardId;
import org.waymark.monitoring.participation.BoardOutline;
import org.waymark.monitoring.participation.ConsultationBoardCommand.AnswerView;
import org.waymark.monitoring.participation.ConsultationBoardCommand.CorrectBoard;
import org.waymark.monitoring.participation.ConsultationBoardCommand.RecordView;
import org.waymark.monitoring.participation.ConsultationBoardCommand.RetractView;
import org.waymark.monitoring.participation.ConsultationBoardCommand.SetUpBoard;
import org.waymark.monitoring.participation.View;
import org.waymark.monitoring.participation.View.Answer;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.testing.FiguresTest;

@FiguresTest
class ActivityFiguresTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private Figures figures;

    @Test
    void countsWhatWasHeldByTypeAndNotWhatIsPlannedOrCancelled() {
        log("ACTIVITIES", ActivityType.PEER_SESSION, Participants.UNKNOWN);
        log("ACTIVITIES", ActivityType.STEERING_MEETING, Participants.UNKNOWN);
        ActivityId planned = new ActivityId(UUID.randomUUID().toString());
        record(new PlanActivity(planned, inPrizren("ACTIVITIES", ActivityType.EXCHANGE_VISIT)));
        record(new CancelActivity(planned, "Nobody could come", TODAY));

        assertThat(count(Measure.ACTIVITIES_HELD, "ACTIVITIES")).isEqualTo(2);
        assertThat(count(Measure.MEETINGS_HELD, "ACTIVITIES")).isEqualTo(1);
        assertThat(
                        figure(
                                        Measure.ACTIVITIES_HELD,
                                        Map.of(
                                                Dimension.PROGRAMME,
                                                "ACTIVITIES",
                                                Dimension.ACTIVITY_TYPE,
                                                "peer-session"))
                                .value())
                .isEqualTo(1);
    }

    @Test
    void countsParticipantsByRoleSexAndAgeAfterAReportToo() {
        ActivityId id =
                log(
                        "TOOKPART",
                        ActivityType.OUTREACH_RESEARCH,
                        counted(
                                came("child", "female", "13-15", 4),
                                came("peer-researcher", "male", "16-17", 3)));
        record(new ReportActivity(id, null, List.of()));

        assertThat(count(Measure.ACTIVITY_PARTICIPANTS, "TOOKPART")).isEqualTo(7);
        assertThat(
                        figure(
                                        Measure.ACTIVITY_PARTICIPANTS,
                                        Map.of(
                                                Dimension.PROGRAMME,
                                                "TOOKPART",
                                                Dimension.PARTICIPANT_ROLE,
                                                "peer-researcher",
                                                Dimension.AGE_BAND,
                                                "16-17"))
                                .value())
                .isEqualTo(3);
    }

    @Test
    void participantsNobodyCountedAreUnknownUntilACorrectionCountsThem() {
        ActivityId id = log("NOBODYCOUNTED", ActivityType.AWARENESS_EVENT, Participants.UNKNOWN);
        Figure before = figure(Measure.ACTIVITY_PARTICIPANTS, of("NOBODYCOUNTED"));
        record(
                new CorrectActivity(
                        id,
                        inPrizren("NOBODYCOUNTED", ActivityType.AWARENESS_EVENT),
                        counted(came("child", "male", "10-12", 12)),
                        "Found the list",
                        TODAY));

        assertThat(before).isEqualTo(new Figure(null, Precision.UNKNOWN, 1, 1));
        assertThat(count(Measure.ACTIVITY_PARTICIPANTS, "NOBODYCOUNTED")).isEqualTo(12);
    }

    @Test
    void aViewCountsAsAnsweredOnceHoweverManyAnswersItGot() {
        BoardId id = setUp("VIEWS");
        say(id, "one");
        say(id, "two");
        answer(id, "one", "2014-04-02");
        answer(id, "one", "2014-05-02");

        assertThat(count(Measure.VIEWS_RECORDED, "VIEWS")).isEqualTo(2);
        assertThat(count(Measure.VIEWS_ANSWERED, "VIEWS")).isEqualTo(1);
    }

    @Test
    void correctionsOfABoardCountItsViewsAnew() {
        BoardId id = setUp("ANEW");
        say(id, "one");
        say(id, "two");
        answer(id, "one", "2014-04-02");
        record(new CorrectBoard(id, board("ANEW", "XK"), "Wrong country"));
        record(new RetractView(id, "two", "Of another board"));

        assertThat(count(Measure.VIEWS_RECORDED, "ANEW")).isEqualTo(1);
        assertThat(
                        figure(
                                        Measure.VIEWS_ANSWERED,
                                        Map.of(
                                                Dimension.PROGRAMME,
                                                "ANEW",
                                                Dimension.COUNTRY,
                                                "XK"))
                                .value())
                .isEqualTo(1);
    }

    private ActivityId log(String programme, ActivityType type, Participants participants) {
        ActivityId id = new ActivityId(UUID.randomUUID().toString());
        record(new LogActivity(id, inPrizren(programme, type), participants, TODAY));
        return id;
    }

    private BoardId setUp(String programme) {
        BoardId id = new BoardId(UUID.randomUUID().toString());
        record(new SetUpBoard(id, board(programme, "AL")));
        return id;
    }

    private static BoardOutline board(String programme, String country) {
        return new BoardOutline(
                programme, null, "Children", country, null, "monthly", null, null, List.of());
    }

    private void say(BoardId board, String view) {
        record(new RecordView(board, new View(view, "Words", "2014-03", null, List.of()), TODAY));
    }

    private void answer(BoardId board, String view, String on) {
        record(new AnswerView(board, view, new Answer("Town", on, "Done"), TODAY));
    }

    private void record(Object command) {
        positions.await(recorder.record(command, STAFF).position(), Ledger.NAME);
    }

    private long count(Measure measure, String programme) {
        return java.util.Objects.requireNonNull(figure(measure, of(programme)).value());
    }

    private static Map<Dimension, String> of(String programme) {
        return Map.of(Dimension.PROGRAMME, programme);
    }

    private Figure figure(Measure measure, Map<Dimension, String> filters) {
        return figures.total(
                new MeasureQuery(
                        measure, filters, null, null, null, null, List.of(), Scope.everything()));
    }
}
