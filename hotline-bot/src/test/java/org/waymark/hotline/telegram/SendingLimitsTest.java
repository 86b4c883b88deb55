package org.waymark.hotline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Outbox;
import org.waymark.hotline.channel.Outgoing;
import org.waymark.hotline.outbox.OutboxFigures;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.SentRecord;
import org.waymark.hotline.standin.StandInBotApi;
import org.waymark.hotline.testing.ChannelNode;
import org.waymark.hotline.vault.Chat;
import org.waymark.hotline.vault.IdentityVault;
import org.waymark.monitoring.testing.TestDatabase;

/** Measured by the clock of the stand-in, as Telegram would. */
class SendingLimitsTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OVERALL = 30;

    private final StandInBotApi telegram = new StandInBotApi(0);
    private final ChannelNode node =
            ChannelNode.start(TestDatabase.freshDatabase(), telegram.url());

    @AfterEach
    void stop() {
        node.close();
        telegram.close();
    }

    @Test
    void neverSendsMoreThanThirtyASecondNorTwoASecondToOneChild() {
        post(70, 1, false);
        post(4, 3, false);
        awaitAllSent();

        List<Long> times = telegram.sent().stream().map(SentRecord::nanos).sorted().toList();
        for (int i = OVERALL; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - OVERALL)).isGreaterThanOrEqualTo(SECOND);
        }
        Map<Long, Long> last = new HashMap<>();
        for (SentRecord record : telegram.sent()) {
            Long before = last.put(record.chat(), record.nanos());
            assertThat(before == null ? SECOND : record.nanos() - before)
                    .isGreaterThanOrEqualTo(SECOND);
        }
    }

    @Test
    void answersDangerWithinTwoSecondsBehindAThousandOtherMessages() {
        post(250, 4, false);
        long before = System.nanoTime();
        ChildPhone child = telegram.phone("in danger");
        child.write("danger!");
        child.await("echo danger!", PATIENCE);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void letsALongAnswerToOneChildDelayNobodyElse() {
        post(1, 40, false);
        List<Alias> others = post(5, 1, false);
        await().atMost(Duration.ofSeconds(3)).until(() -> sentTo(others) == 5);
    }

    @Test
    void aChatThatGotAnotherAliasIsStillOneChat() {
        Alias before = post(1, 1, false).getFirst();
        awaitAllSent();
        Alias after = startAnew(before);
        post(List.of(after), 2, false);
        awaitAllSent();

        assertThat(telegram.sent()).hasSize(3);
        assertThat(telegram.overLimit()).isZero();
    }

    private Alias startAnew(Alias alias) {
        var transaction = new TransactionTemplate(node.get(PlatformTransactionManager.class));
        return Objects.requireNonNull(
                        transaction.execute(
                                status -> node.get(IdentityVault.class).startAnew(alias)))
                .orElseThrow();
    }

    private long sentTo(List<Alias> aliases) {
        return aliases.stream()
                .filter(alias ->
                        node.count(
                                        "select count(*) from hotline.outbox where state = 'sent'"
                                                + " and alias = '"
                                                + alias.value()
                                                + "'")
                                > 0)
                .count();
    }

    private List<Alias> post(int chats, int each, boolean urgent) {
        List<Alias> aliases =
                IntStream.range(0, chats).mapToObj(i -> alias(chats + "-" + i)).toList();
        post(aliases, each, urgent);
        return aliases;
    }

    private void post(List<Alias> aliases, int each, boolean urgent) {
        var transaction = new TransactionTemplate(node.get(PlatformTransactionManager.class));
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < each; i++) {
                String text = "message " + i;
                aliases.forEach(alias ->
                        node.get(Outbox.class).post(new Outgoing(alias, text, List.of(), urgent)));
            }
        });
    }

    private Alias alias(String phone) {
        Chat chat = new Chat(7000000001L, telegram.phone(phone).chatId());
        return node.get(IdentityVault.class).aliasOf(chat);
    }

    private void awaitAllSent() {
        await().atMost(PATIENCE).until(() -> node.get(OutboxFigures.class).count("waiting") == 0);
    }
}
