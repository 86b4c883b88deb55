package org.waymark.hotline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.waymark.hotline.inbox.InboxFigures;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.StandInBotApi;
import org.waymark.hotline.testing.ChannelNode;
import org.waymark.hotline.testing.ChannelProcess;
import org.waymark.monitoring.testing.TestDatabase;

/** Two nodes on one database: one of them polls and sends, until it is gone without a goodbye. */
class HandOverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CHILDREN = 12;

    private final StandInBotApi telegram = new StandInBotApi(0);
    private final String database = TestDatabase.freshDatabase();
    private final List<ChildPhone> phones =
            IntStream.range(0, CHILDREN).mapToObj(i -> telegram.phone("p" + i)).toList();
    private final ChannelProcess first = ChannelProcess.launch(database, telegram.url());
    private ChannelNode second;

    @BeforeEach
    void letTheFirstTakeTheDuty() {
        phones.forEach(phone -> phone.write("m0"));
        phones.forEach(phone -> phone.await("echo m0", PATIENCE));
        second = ChannelNode.start(database, telegram.url());
    }

    @AfterEach
    void stop() {
        second.close();
        first.close();
        telegram.close();
    }

    @Test
    void anotherNodeTakesOverWithinSecondsOfADeathAndNothingIsLostOrDoubled() {
        write(1, 3);
        first.kill();
        Duration taken = untilAnswered("m3");

        // It looks once a second, waits a second for the pace, and each chat has answers to come.
        assertThat(taken).isLessThan(Duration.ofSeconds(10));
        everythingOnce(4);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anotherNodeTakesOverFromOneThatIsFrozenAndThatOneStaysSilentWhenItWakes() {
        await().atMost(PATIENCE).until(() -> second.get(InboxFigures.class).waiting() == 0);
        first.freeze();
        Duration taken = untilAnswered("m1");
        first.thaw();
        write(2, 4);
        phones.forEach(phone -> phone.await("echo m3", PATIENCE));

        assertThat(taken).isLessThan(Duration.ofSeconds(15));
        everythingOnce(4);
    }

    private void write(int from, int to) {
        for (int i = from; i < to; i++) {
            String text = "m" + i;
            phones.forEach(phone -> phone.write(text));
        }
    }

    private Duration untilAnswered(String text) {
        long before = System.nanoTime();
        phones.forEach(phone -> phone.write(text));
        phones.forEach(phone -> phone.await("echo " + text, PATIENCE));
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private void everythingOnce(int messages) {
        String[] answers =
                IntStream.range(0, messages).mapToObj(i -> "echo m" + i).toArray(String[]::new);
        for (ChildPhone phone : phones) {
            // Only a message that was in flight may have come twice.
            assertThat(phone.heard().stream().distinct()).containsExactly(answers);
        }
        assertThat(second.get(InboxFigures.class).accounts().handled())
                .isEqualTo((long) messages * CHILDREN);
        assertThat(second.get(InboxFigures.class).accounts().messagesUnaccounted()).isZero();
        assertThat(telegram.overLimit()).isZero();
    }
}
