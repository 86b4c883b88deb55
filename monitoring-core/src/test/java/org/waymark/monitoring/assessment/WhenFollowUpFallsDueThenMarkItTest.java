package org.waymark.monitoring.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.monitoring.testing.Trainings.TODAY;
import static org.waymark.monitoring.testing.Trainings.counted;
import static org.waymark.monitoring.testing.Trainings.log;
import static org.waymark.monitoring.testing.Trainings.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.assessment.AssessmentCommand.PlanAssessment;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.testing.FiguresTest;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingCommand.RetractTraining;
import org.waymark.monitoring.training.TrainingRegister;

@FiguresTest
class WhenFollowUpFallsDueThenMarkItTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private AssessmentRegister register;
    @Autowired private FollowUps followUps;
    @Autowired private WhenFollowUpFallsDueThenMarkIt automation;
    @Autowired private JdbcClient jdbc;

    @Test
    void whatHasLongBeenOverdueIsNotedOnceAndOnlyOnce() {
        LogTraining training = training("NOTED");
        String id = plan("NOTED", training.trainingId().value());

        automation.look();
        positions.awaitHead(AssessmentRegister.NAME);
        automation.look();
        automation.look();

        assertThat(events(id)).isEqualTo(2);
        assertThat(register.records().find(id).orElseThrow().state()).isEqualTo("overdue");
    }

    @Test
    void aSeriesCountsFromItsFirstCompletedTraining() {
        training("SERIES");
        training("SERIES");
        AssessmentRow series = find(plan("SERIES", null));

        assertThat(followUps.of(series, LocalDate.of(2014, 2, 15)).dueOn())
                .isEqualTo(LocalDate.of(2014, 2, 15));
        assertThat(followUps.of(series, LocalDate.of(2013, 8, 14)).dueOn()).isNull();
    }

    @Test
    void aRetractedTrainingIsFollowedUpByNobody() {
        LogTraining training = training("GONE");
        AssessmentRow row = find(plan("GONE", training.trainingId().value()));
        record(new RetractTraining(training.trainingId(), "Entered twice", TODAY));

        assertThat(followUps.of(row, TODAY).state()).isEqualTo(FollowUpState.PLANNED);
    }

    private LogTraining training(String programme) {
        LogTraining log = log(programme, counted(people("teacher", 9)));
        record(log);
        return log;
    }

    private String plan(String programme, @Nullable String training) {
        String id = UUID.randomUUID().toString();
        record(
                new PlanAssessment(
                        new AssessmentId(id),
                        new AssessmentOutline(
                                programme, "II", null, null, "Impact", training, 6, 14, 30, 20),
                        TODAY));
        return id;
    }

    private AssessmentRow find(String id) {
        return register.records().find(id).orElseThrow();
    }

    private int events(String id) {
        return jdbc.sql(
                        "SELECT count(*) FROM event_store.domain_event_entry WHERE"
                                + " aggregate_identifier = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private void record(Object command) {
        positions.await(
                recorder.record(command, STAFF).position(),
                TrainingRegister.NAME,
                AssessmentRegister.NAME);
    }
}
