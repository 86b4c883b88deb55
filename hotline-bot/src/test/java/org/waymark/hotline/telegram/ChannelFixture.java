package org.waymark.hotline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.StandInBotApi;
import org.waymark.hotline.testing.ChannelNode;
import org.waymark.hotline.vault.Chat;
import org.waymark.hotline.vault.IdentityVault;
import org.waymark.monitoring.testing.TestDatabase;

/** A node of its own on the stand-in for Telegram, which has read its first message. */
abstract class ChannelFixture {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long BOT = 7000000001L;

    final StandInBotApi telegram = new StandInBotApi(0);
    final String database = TestDatabase.freshDatabase();
    ChannelNode node = ChannelNode.start(database, telegram.url());

    @BeforeEach
    void waitForTheFirstPoll() {
        telegram.phone("first").write("hello");
        telegram.phone("first").await("echo hello", PATIENCE);
    }

    @AfterEach
    void stop() {
        node.close();
        telegram.close();
    }

    List<ChildPhone> phones(int count) {
        return IntStream.range(0, count).mapToObj(i -> telegram.phone("phone" + i)).toList();
    }

    static String[] texts(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
    }

    Alias alias(ChildPhone phone) {
        return node.get(IdentityVault.class).aliasOf(new Chat(BOT, phone.chatId()));
    }

    void awaitWords(ChildPhone phone, String... words) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(node.listener().words(alias(phone))).containsExactly(words));
    }
}
