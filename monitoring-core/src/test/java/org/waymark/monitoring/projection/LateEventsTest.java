package org.waymark.monitoring.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.monitoring.testing.Trainings.correct;
import static org.waymark.monitoring.testing.Trainings.counted;
import static org.waymark.monitoring.testing.Trainings.log;
import static org.waymark.monitoring.testing.Trainings.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Figures;
import org.waymark.monitoring.ledger.Ledger;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.ledger.MeasureQuery;
import org.waymark.monitoring.testing.FiguresTest;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingRegister;

/**
 * Transactions end in another order than they began: what becomes readable late counts as if it had
 * come in its turn.
 */
@FiguresTest
class LateEventsTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private Figures figures;
    @Autowired private TrainingRegister register;
    @Autowired private TransactionTemplate transaction;

    @Test
    void eventsThatBecomeReadableAfterTheirFollowersAreAllCounted() throws InterruptedException {
        LogTraining one = log("LATE", counted(people("teacher", 4)));
        LogTraining two = log("LATE", counted(people("teacher", 10)));
        CountDownLatch stored = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Long> late =
                CompletableFuture.supplyAsync(() ->
                        transaction.execute(status -> {
                            recorder.record(one, STAFF);
                            recorder.record(two, STAFF);
                            long last =
                                    recorder.record(
                                                    correct(
                                                            two.trainingId(),
                                                            counted(people("teacher", 20))),
                                                    STAFF)
                                            .position();
                            stored.countDown();
                            await(mayEnd);
                            return last;
                        }));
        stored.await();
        recorded(log("LATE", counted(people("teacher", 100))));
        mayEnd.countDown();

        positions.await(late.join(), Ledger.NAME, TrainingRegister.NAME);
        assertThat(trained()).isEqualTo(100 + 4 + 20);
        assertThat(register.find(two.trainingId().value()).orElseThrow().attendance())
                .isEqualTo(counted(people("teacher", 20)));

        recorded(correct(one.trainingId(), counted(people("teacher", 5))));
        assertThat(trained()).as("a correction ends what came late").isEqualTo(100 + 5 + 20);
    }

    private void recorded(Object command) {
        positions.await(
                recorder.record(command, STAFF).position(), Ledger.NAME, TrainingRegister.NAME);
    }

    private long trained() {
        MeasureQuery query =
                new MeasureQuery(
                        Measure.PEOPLE_TRAINED,
                        Map.of(Dimension.PROGRAMME, "LATE"),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Scope.everything());
        return Objects.requireNonNull(figures.total(query).value());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
