package org.waymark.hotline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.StandInBotApi;
import org.waymark.hotline.testing.ChannelProcess;
import org.waymark.monitoring.testing.TestDatabase;

/** Kills the process with no warning while children write. */
class SuddenDeathTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int CHILDREN = 20;

    private final StandInBotApi telegram = new StandInBotApi(0);
    private final String database = TestDatabase.freshDatabase();
    private ChannelProcess process = launch();

    @AfterEach
    void stop() {
        process.close();
        telegram.close();
    }

    @Test
    void everyMessageIsThereOnceAfterTwoKillsAndEveryAnswerArrives() throws SQLException {
        List<ChildPhone> phones =
                IntStream.range(0, CHILDREN).mapToObj(i -> telegram.phone("p" + i)).toList();
        write(phones, 0, 3);
        awaitAnswers(CHILDREN);
        process.kill();
        write(phones, 3, 5);
        process = launch();
        awaitAnswers(3 * CHILDREN);
        process.kill();
        process = launch();
        phones.forEach(phone -> phone.await("echo m4", PATIENCE));

        String[] answers = IntStream.range(0, 5).mapToObj(i -> "echo m" + i).toArray(String[]::new);
        for (ChildPhone phone : phones) {
            // Only a message that was in flight at a kill may have come twice.
            assertThat(phone.heard().stream().distinct()).containsExactly(answers);
        }
        assertThat(telegram.sent()).hasSizeLessThan(5 * CHILDREN + 2 * 30);
        assertThat(count("select count(*) from hotline.inbox where handled_at is not null"))
                .isEqualTo(5 * CHILDREN);
        assertThat(count("select count(*) from hotline.outbox")).isEqualTo(5 * CHILDREN);
    }

    private static void write(List<ChildPhone> phones, int from, int to) {
        for (int i = from; i < to; i++) {
            String text = "m" + i;
            phones.forEach(phone -> phone.write(text));
        }
    }

    private void awaitAnswers(int count) {
        await().atMost(PATIENCE).until(() -> telegram.sent().size() >= count);
    }

    private ChannelProcess launch() {
        return ChannelProcess.launch(database, telegram.url());
    }

    private long count(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database, "postgres", "postgres");
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
