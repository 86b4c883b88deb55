package org.waymark.hotline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.Fault;
import org.waymark.hotline.testing.ChannelNode;

/** A node that starts, stops, starts again or makes way for another. */
class StartAndStopTest extends ChannelFixture {

    @Test
    void showsTheCommandsInEveryLanguageAlsoWhenTelegramRefusesAtFirst() {
        node.close();
        telegram.faults().next("setMyCommands", new Fault.Gateway(502));
        node = ChannelNode.start(database, telegram.url());

        await().atMost(PATIENCE).until(() -> telegram.commands("bg").equals(List.of("hide")));
        assertThat(telegram.commands("")).containsExactly("hide");
    }

    @Test
    void goesOnAfterARestartWhereItStopped() {
        List<ChildPhone> phones = phones(5);
        phones.forEach(phone -> phone.write("m0"));
        node.close();
        phones.forEach(phone -> phone.write("m1"));
        node = ChannelNode.start(database, telegram.url());

        for (ChildPhone phone : phones) {
            phone.await("echo m1", PATIENCE);
            assertThat(phone.heard()).containsExactly("echo m0", "echo m1");
        }
    }

    @Test
    void letsASecondNodeTakeOver() {
        try (ChannelNode second = ChannelNode.start(database, telegram.url())) {
            node.close();
            ChildPhone phone = telegram.phone("pia");
            phone.write("m0");
            phone.await("echo m0", PATIENCE);

            assertThat(second.listener().attempts("m0")).isEqualTo(1);
        }
    }

    @Test
    void tellsHowLongTelegramHasNotAnswered() {
        TelegramChannel channel = node.get(TelegramChannel.class);
        Duration aWhile = Duration.ofSeconds(5);
        telegram.faults().next("getUpdates", unauthorized(6));

        await().atMost(PATIENCE).until(() -> channel.silence().compareTo(aWhile) > 0);
        await().atMost(PATIENCE).until(() -> channel.silence().compareTo(aWhile) < 0);
    }

    private static Fault[] unauthorized(int times) {
        return Collections.nCopies(times, new Fault.Refusal(401, "Unauthorized"))
                .toArray(Fault[]::new);
    }

    @Test
    void stopsQuicklyInTheMiddleOfALongPoll() {
        long before = System.nanoTime();
        node.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    }
}
