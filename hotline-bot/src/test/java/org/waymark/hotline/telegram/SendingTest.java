package org.waymark.hotline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Outbox;
import org.waymark.hotline.channel.Outgoing;
import org.waymark.hotline.inbox.InboxFigures;
import org.waymark.hotline.outbox.OutboxFigures;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.Fault;

/** What is posted reaches the child, whatever Telegram makes of it. */
class SendingTest extends ChannelFixture {

    @Test
    void sendsEveryAnswerInOrderWhenTelegramRefusesBreaksAndStalls() {
        telegram.faults()
                .next(
                        "sendMessage",
                        new Fault.TooMany(1),
                        new Fault.Gateway(502),
                        new Fault.Dropped(),
                        new Fault.Refusal(500, "Internal"),
                        new Fault.Slow(Duration.ofMillis(300)));
        telegram.faults().every(7, "sendMessage", new Fault.Gateway(502));
        List<ChildPhone> phones = phones(12);
        for (int i = 0; i < 4; i++) {
            int message = i;
            phones.forEach(phone -> phone.write("m" + message));
        }

        for (ChildPhone phone : phones) {
            phone.await("echo m3", PATIENCE);
            assertThat(phone.heard()).containsExactly(texts("echo m", 4));
        }
    }

    @Test
    void repeatsAMessageWhoseAnswerGotLostRatherThanLoseOne() {
        telegram.faults().next("sendMessage", new Fault.AnswerLost());
        ChildPhone phone = telegram.phone("eva");
        phone.write("m0");

        await().atMost(PATIENCE).until(() -> phone.heard().equals(List.of("echo m0", "echo m0")));
        await().atMost(PATIENCE).until(() -> node.get(OutboxFigures.class).count("waiting") == 0);
    }

    @Test
    void obeysRetryAfterBeforeSendingAnythingElse() {
        telegram.faults().next("sendMessage", new Fault.TooMany(2));
        long before = System.nanoTime();
        int sent = telegram.sent().size();
        List<ChildPhone> phones = phones(3);
        phones.getFirst().write("m0");
        String refused = "select count(*) from hotline.outbox where last_failure = 'HTTP 429'";
        await().atMost(PATIENCE).until(() -> node.count(refused) == 1);
        phones.subList(1, 3).forEach(phone -> phone.write("m0"));
        phones.forEach(phone -> phone.await("echo m0", PATIENCE));

        assertThat(telegram.sent().subList(sent, sent + 3))
                .allSatisfy(record ->
                        assertThat(record.nanos() - before).isGreaterThan(2_000_000_000L));
    }

    @Test
    void closesTheWayWhenTheChildBlocksTheBotAndOpensItAgain() {
        ChildPhone phone = telegram.phone("dan");
        phone.write("m0");
        phone.await("echo m0", PATIENCE);
        Alias alias = alias(phone);
        phone.blockSilently();
        node.get(Outbox.class).post(Outgoing.plain(alias, "are you there?"));
        node.get(Outbox.class).post(Outgoing.plain(alias, "hello?"));

        awaitWords(phone, "m0", "left");
        assertThat(node.get(OutboxFigures.class).count("blocked")).isEqualTo(2);

        phone.unblock();
        phone.write("m1");
        phone.await("echo m1", PATIENCE);
        phone.block();
        awaitWords(phone, "m0", "left", "m1", "left");
    }

    @Test
    void setsAsideWhatTelegramWillNeverTakeAndGoesOn() {
        telegram.faults().next("sendMessage", new Fault.Refusal(400, "Bad Request"));
        ChildPhone phone = telegram.phone("ivo");
        phone.write("m0");
        phone.write("m1");
        phone.await("echo m1", PATIENCE);

        assertThat(phone.heard()).containsExactly("echo m1");
        assertThat(node.get(OutboxFigures.class).count("set_aside")).isEqualTo(1);
        await().atMost(PATIENCE)
                .until(() -> node.listener().words(alias(phone)).contains("undelivered"));

        node.get(JdbcClient.class)
                .sql(
                        "update hotline.inbox set handled_at = null, set_aside_at = now() where"
                                + " kind = 'undelivered'")
                .update();
        assertThat(node.get(InboxFigures.class).accounts().messagesUnaccounted())
                .as("it is no message of a child")
                .isZero();
    }

    @Test
    void postsAStepOnceHoweverOftenItIsRepeated() {
        ChildPhone phone = telegram.phone("mia");
        phone.write("m0");
        phone.await("echo m0", PATIENCE);
        Outgoing step = Outgoing.plain(alias(phone), "step").named("step-1");
        node.get(Outbox.class).post(step);
        node.get(Outbox.class).post(step);
        node.get(Outbox.class).post(Outgoing.plain(alias(phone), "end"));
        phone.await("end", PATIENCE);

        assertThat(phone.heard()).containsExactly("echo m0", "step", "end");
    }

    @Test
    void showsTyping() {
        ChildPhone phone = telegram.phone("leo");
        phone.write("m0");
        phone.await("echo m0", PATIENCE);
        node.get(Outbox.class).typing(alias(phone));

        await().atMost(PATIENCE).until(() -> phone.screen().typing());
    }
}
