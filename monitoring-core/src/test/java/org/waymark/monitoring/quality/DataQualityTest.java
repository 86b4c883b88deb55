package org.waymark.monitoring.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.monitoring.testing.Activities.inPrizren;
import static org.waymark.monitoring.testing.Trainings.TODAY;
import static org.waymark.monitoring.testing.Trainings.counted;
import static org.waymark.monitoring.testing.Trainings.log;
import static org.waymark.monitoring.testing.Trainings.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.activity.ActivityCommand.LogActivity;
import org.waymark.monitoring.activity.ActivityId;
import org.waymark.monitoring.activity.ActivityRegister;
import org.waymark.monitoring.activity.ActivityType;
import org.waymark.monitoring.activity.Participants;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.ledger.Ledger;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.programme.ProgrammeCommand.PlanPhase;
import org.waymark.monitoring.programme.ProgrammeCommand.RegisterProgramme;
import org.waymark.monitoring.programme.ProgrammeCommand.SetObjective;
import org.waymark.monitoring.programme.ProgrammeRegister;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.quality.DataQuality.FindGaps;
import org.waymark.monitoring.results.Claim;
import org.waymark.monitoring.results.FigureId;
import org.waymark.monitoring.results.IndicatorCommand.DefineIndicator;
import org.waymark.monitoring.results.IndicatorDefinition;
import org.waymark.monitoring.results.IndicatorId;
import org.waymark.monitoring.results.IndicatorRegister;
import org.waymark.monitoring.results.ReportedFigureCommand.ReportFigure;
import org.waymark.monitoring.results.ReportedFigureRegister;
import org.waymark.monitoring.testing.FiguresTest;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingRegister;

@FiguresTest
class DataQualityTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private DataQuality quality;

    @Test
    void whatIsMissingIsListedWithItsRecord() {
        ProgrammeCode code = new ProgrammeCode("GAPS");
        record(new RegisterProgramme(code, "Title", "Goal", List.of()));
        record(new SetObjective(code, "measured", "One that an indicator measures"));
        record(new SetObjective(code, "unmeasured", "One that none does"));
        record(
                new PlanPhase(
                        code,
                        new PhaseCode("II"),
                        "Phase",
                        new PartialDate("2013"),
                        null,
                        List.of()));
        record(
                new DefineIndicator(
                        new IndicatorId("gaps-empty"),
                        code,
                        new IndicatorDefinition(
                                "Referrals",
                                "measured",
                                "referrals",
                                "increase",
                                "referrals-made",
                                Map.of())));
        record(
                new ReportFigure(
                        new FigureId("gaps-claim"),
                        new Claim(
                                "people-trained",
                                "GAPS",
                                "II",
                                List.of(),
                                BigDecimal.valueOf(40),
                                "exact",
                                null,
                                "A report",
                                null)));
        LogTraining training = log("GAPS", Attendance.UNKNOWN);
        record(training);

        assertThat(gaps("GAPS", LocalDate.of(2013, 12, 31)))
                .extracting(Gap::kind, Gap::record, Gap::id)
                .containsExactly(
                        tuple(GapKind.OBJECTIVE_WITHOUT_INDICATOR, RecordKind.PROGRAMME, "GAPS"),
                        tuple(GapKind.INDICATOR_WITHOUT_DATA, RecordKind.INDICATOR, "gaps-empty"),
                        tuple(
                                GapKind.UNKNOWN_HEAD_COUNT,
                                RecordKind.TRAINING,
                                training.trainingId().value()),
                        tuple(GapKind.REPORTED_DIFFERS, RecordKind.REPORTED_FIGURE, "gaps-claim"));
        assertThat(gaps("GAPS", LocalDate.of(2012, 12, 31)))
                .extracting(Gap::kind)
                .doesNotContain(GapKind.UNKNOWN_HEAD_COUNT);
        assertThat(
                        quality.find(
                                new FindGaps(
                                        "GAPS",
                                        null,
                                        LocalDate.MAX,
                                        new Scope(Set.of("OTHER"), null, null))))
                .isEmpty();
    }

    @Test
    void whatWasHeldOutsideOfTheDaysOfItsPhaseIsTold() {
        ProgrammeCode code = new ProgrammeCode("GAPS-OUTSIDE");
        record(new RegisterProgramme(code, "Title", "Goal", List.of()));
        record(
                new PlanPhase(
                        code,
                        new PhaseCode("II"),
                        "Phase",
                        new PartialDate("2009"),
                        new PartialDate("2012"),
                        List.of()));
        LogTraining after = log("GAPS-OUTSIDE", counted(people("teacher", 3)));
        record(after);

        assertThat(gaps("GAPS-OUTSIDE", LocalDate.of(2013, 12, 31)))
                .extracting(Gap::kind, Gap::record, Gap::id)
                .containsExactly(
                        tuple(
                                GapKind.OUTSIDE_PHASE,
                                RecordKind.TRAINING,
                                after.trainingId().value()));
        record(
                new PlanPhase(
                        code,
                        new PhaseCode("II"),
                        "Phase",
                        new PartialDate("2009"),
                        new PartialDate("2013"),
                        List.of()));
        assertThat(gaps("GAPS-OUTSIDE", LocalDate.of(2013, 12, 31))).isEmpty();
    }

    @Test
    void nobodyIsMissedWhereNobodyComes() {
        ProgrammeCode code = new ProgrammeCode("GAPS-UNATTENDED");
        record(new RegisterProgramme(code, "Title", "Goal", List.of()));
        for (String type : List.of("street-observation", "steering-meeting")) {
            record(
                    new LogActivity(
                            new ActivityId("gaps-unattended-" + type),
                            inPrizren("GAPS-UNATTENDED", ActivityType.of("type", type)),
                            Participants.UNKNOWN,
                            TODAY));
        }

        assertThat(gaps("GAPS-UNATTENDED", LocalDate.of(2014, 12, 31)))
                .extracting(Gap::kind, Gap::id)
                .containsExactly(
                        tuple(GapKind.UNKNOWN_HEAD_COUNT, "gaps-unattended-steering-meeting"));
    }

    private List<Gap> gaps(String programme, LocalDate asOf) {
        return quality.find(new FindGaps(programme, null, asOf, Scope.everything()));
    }

    private void record(Object command) {
        positions.await(
                recorder.record(command, STAFF).position(),
                ProgrammeRegister.NAME,
                IndicatorRegister.NAME,
                ReportedFigureRegister.NAME,
                TrainingRegister.NAME,
                ActivityRegister.NAME,
                Ledger.NAME);
    }
}
