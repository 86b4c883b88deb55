package org.waymark.hotline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.hotline.inbox.InboxFigures;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.Fault;
import org.waymark.hotline.standin.Profile;
import org.waymark.hotline.standin.StandInBotApi;
import org.waymark.hotline.testing.ChannelNode;
import org.waymark.hotline.testing.Listener;
import org.waymark.hotline.testing.Marks;
import org.waymark.monitoring.testing.TestDatabase;

/**
 * Sends words and names that occur nowhere else through the channel, and looks for them in clear.
 */
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StandInBotApi telegram = new StandInBotApi(0);
    private final ChannelNode node =
            ChannelNode.start(
                    TestDatabase.freshDatabase(),
                    telegram.url(),
                    "logging.level.org.waymark=debug",
                    "waymark.telegram.token=7000000001:canary-token");

    @AfterEach
    void stop() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("org.waymark", null);
        node.close();
        telegram.close();
    }

    @Test
    void nothingThatIdentifiesAChildOrWasSaidIsInTheDatabaseOrTheLogs(CapturedOutput output) {
        ChildPhone phone =
                telegram.phone("canary", new Profile("Canaryname", "canary_username", "bg"));
        node.listener()
                .afterwards(incoming -> {
                    if (Listener.text(incoming).contains("fails")) {
                        throw new IllegalStateException("failed on " + Listener.text(incoming));
                    }
                });
        telegram.faults()
                .next(
                        "sendMessage",
                        new Fault.Gateway(502),
                        new Fault.Dropped(),
                        new Fault.TooMany(1),
                        new Fault.Refusal(400, "Bad Request: canary-description"));
        telegram.faults().next("getUpdates", new Fault.Dropped(), new Fault.Gateway(502));

        phone.write("canary-said fails");
        phone.write("canary-said one");
        phone.write("canary-said two");
        phone.await("echo canary-said two", PATIENCE);
        phone.press("yes");
        phone.photo("canary-said caption");
        phone.await("canary-said caption", PATIENCE);
        phone.blockSilently();
        phone.write("canary-said while blocked");
        await().atMost(PATIENCE).until(() -> node.get(InboxFigures.class).waiting() == 0);
        await().atMost(PATIENCE)
                .until(() ->
                        node.count("select count(*) from hotline.inbox where kind = 'left'") == 1);

        List<String> canaries =
                Marks.inEveryForm(
                        Stream.of(
                                "canary-said",
                                "Canaryname",
                                "canary_username",
                                "canary-token",
                                "canary-description",
                                Long.toString(phone.chatId())));
        List<String> rows = everyRow();
        assertThat(rows).isNotEmpty();
        assertThat(Marks.found(rows, canaries)).isEmpty();
        assertThat(output.getAll()).contains("Telegram asks for silence");
        for (String canary : canaries) {
            assertThat(output.getAll()).doesNotContain(canary);
        }
    }

    private List<String> everyRow() {
        JdbcClient jdbc = node.get(JdbcClient.class);
        return jdbc
                .sql(
                        """
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE'
                          and table_schema not in ('pg_catalog', 'information_schema')
                        """)
                .query(String.class)
                .list()
                .stream()
                .flatMap(table ->
                        jdbc
                                .sql("select t::text from " + table + " t")
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
    }
}
