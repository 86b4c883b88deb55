package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.hotline.desk.DeskSteps.lines;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.testing.HelpLine;
import org.waymark.monitoring.access.Role;

/** The line between an open desk and the help line. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class DeskFeedTest {

    /**
     * Before the request's own thread sent the greeting, one of about a thousand waited in vain.
     */
    private static final int DESKS = 1000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static HelpLine line;

    @BeforeAll
    static void open() {
        line = new HelpLine();
    }

    @AfterAll
    static void close() {
        line.close();
    }

    @Test
    void everyDeskThatOpensIsGreetedFirst() throws IOException {
        for (int desk = 0; desk < DESKS; desk++) {
            try (BufferedReader news = lines(line.openDesk("counsellor"))) {
                assertThat(news.readLine()).as("desk " + desk).isEqualTo("event:hello");
            }
        }
    }

    @Test
    void whoFallsSilentIsOffShiftThoughTheLineHolds() throws IOException {
        try (BufferedReader news = lines(line.openDesk("supervisor"))) {
            String desk = greeting(news);
            here("counsellor", desk);
            assertThat(answers(desk)).as("nobody answers for another").isZero();
            here("supervisor", desk);
            assertThat(answers(desk)).isOne();
            assertThat(onShift()).contains(Role.SUPERVISOR);

            line.database()
                    .sql(
                            "UPDATE hotline.desk_presence SET answered_at = answered_at - interval"
                                    + " '1 hour' WHERE desk_id = :desk")
                    .param("desk", desk)
                    .update();

            await().atMost(PATIENCE).until(() -> !onShift().contains(Role.SUPERVISOR));
            assertThat(news.lines()).as("until the line ended").isNotEmpty();
        }
    }

    @Test
    void whoNeverAnswersIsBelievedAsLongAsTheLineHolds() throws IOException {
        try (BufferedReader news = lines(line.openDesk("peer"))) {
            greeting(news);
            for (int beats = 0; beats < 2; ) {
                beats += "event:beat".equals(news.readLine()) ? 1 : 0;
            }
            assertThat(onShift()).contains(Role.PEER_SUPPORTER);
        }
    }

    private static String greeting(BufferedReader news) throws IOException {
        assertThat(news.readLine()).isEqualTo("event:hello");
        return news.readLine().substring("data:".length());
    }

    private static void here(String account, String desk) {
        assertThat(line.postForm(account, "/desk/here", Map.of("desk", desk)).statusCode())
                .isEqualTo(204);
    }

    private static int answers(String desk) {
        return line.database()
                .sql("SELECT count(answered_at) FROM hotline.desk_presence WHERE desk_id = :desk")
                .param("desk", desk)
                .query(Integer.class)
                .single();
    }

    private static List<Role> onShift() {
        return line.get(Presence.class).people().stream().map(Person::role).toList();
    }
}
