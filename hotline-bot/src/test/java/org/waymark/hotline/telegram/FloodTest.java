package org.waymark.hotline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.inbox.Arrival;
import org.waymark.hotline.inbox.Inbox;
import org.waymark.hotline.inbox.InboxFigures;
import org.waymark.hotline.inbox.Kind;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.StandInBotApi;
import org.waymark.hotline.testing.ChannelNode;
import org.waymark.hotline.vault.Chat;
import org.waymark.hotline.vault.IdentityVault;
import org.waymark.monitoring.testing.TestDatabase;

class FloodTest {

    private static final long BOT = 7000000001L;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StandInBotApi telegram = new StandInBotApi(0);
    private final String database = TestDatabase.freshDatabase();
    private final ChannelNode node = ChannelNode.start(database, telegram.url());

    @AfterEach
    void stop() {
        node.close();
        telegram.close();
    }

    @Test
    void answersDangerWithinTwoSecondsWhileTenThousandUpdatesOfAThousandChildrenWait() {
        flood(chats(1_000), 0, 10);
        ChildPhone child = telegram.phone("in danger");
        long before = System.nanoTime();
        child.write("danger!");
        child.await("echo danger!", PATIENCE);
        Duration answered = Duration.ofNanos(System.nanoTime() - before);

        assertThat(node.get(InboxFigures.class).waiting()).isGreaterThan(1_000);
        assertThat(answered).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void keepsTheOrderWithinAChatWhenTwoNodesShareTheWork() {
        try (ChannelNode second = ChannelNode.start(database, telegram.url())) {
            List<Alias> chats = chats(40);
            AtomicInteger written = new AtomicInteger();
            // One of them may be quick enough to do it all: then there is more.
            await().atMost(PATIENCE)
                    .until(() -> {
                        flood(chats, written.getAndAdd(25), 25);
                        await().atMost(PATIENCE)
                                .until(() -> node.get(InboxFigures.class).waiting() == 0);
                        return !node.listener().heard().isEmpty()
                                && !second.listener().heard().isEmpty();
                    });

            assertThat(node.count("select count(*) from hotline.outbox"))
                    .isEqualTo(40L * written.get());
            // An answer is named after what it answers, and numbered when it is posted.
            assertThat(
                            node.count(
                                    """
                                    select count(*) from hotline.outbox a join hotline.outbox b
                                      on a.alias = b.alias and a.number < b.number
                                      and split_part(a.id, '-', 2)::bigint > split_part(b.id, '-', 2)::bigint
                                    """))
                    .isZero();
        }
    }

    private List<Alias> chats(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        node.get(IdentityVault.class)
                                .aliasOf(new Chat(BOT, telegram.phone("flood" + i).chatId())))
                .toList();
    }

    /** Messages {@code from} and on, {@code each} in every chat. */
    private void flood(List<Alias> chats, int from, int each) {
        Inbox inbox = node.get(Inbox.class);
        new TransactionTemplate(node.get(PlatformTransactionManager.class))
                .executeWithoutResult(status -> {
                    for (int i = from; i < from + each; i++) {
                        for (int c = 0; c < chats.size(); c++) {
                            long update = (long) i * chats.size() + c;
                            inbox.store(
                                    new Arrival(
                                            BOT,
                                            update,
                                            0,
                                            chats.get(c),
                                            Kind.WORDS,
                                            update,
                                            "words " + i,
                                            null));
                        }
                    }
                });
    }
}
