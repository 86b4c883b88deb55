package org.waymark.hotline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Identities;
import org.waymark.hotline.channel.Incoming;
import org.waymark.hotline.channel.Outbox;
import org.waymark.hotline.channel.Outgoing;
import org.waymark.hotline.inbox.InboxCare;
import org.waymark.hotline.inbox.InboxFigures;
import org.waymark.hotline.outbox.OutboxFigures;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.Fault;
import org.waymark.hotline.standin.Profile;
import org.waymark.hotline.standin.StandInBotApi;
import org.waymark.hotline.testing.ChannelNode;
import org.waymark.hotline.testing.Listener;
import org.waymark.hotline.vault.Chat;
import org.waymark.hotline.vault.IdentityVault;
import org.waymark.monitoring.testing.TestDatabase;

class TelegramChannelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long BOT = 7000000001L;

    private final StandInBotApi telegram = new StandInBotApi(0);
    private final String database = TestDatabase.freshDatabase();
    private ChannelNode node = ChannelNode.start(database, telegram.url());

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

    @Test
    void carriesWordsInAndAnswersOutWithTheLanguageOfThePhone() {
        ChildPhone maria = telegram.phone("maria", new Profile("Мария", "maria_bg", "bg"));
        maria.write("Здравей");
        maria.await("echo Здравей", PATIENCE);

        Incoming.Words words = (Incoming.Words) node.listener().heard().getLast();
        assertThat(words.text()).isEqualTo("Здравей");
        assertThat(words.languageHint()).isEqualTo("bg");
    }

    @Test
    void tellsPressesEditsPhotosVoicesAndStickersApart() {
        ChildPhone phone = telegram.phone("ana");
        long first = phone.write("one");
        phone.await("echo one", PATIENCE);
        phone.press("yes");
        phone.edit(first, "one, changed");
        phone.photo("");
        phone.photo("see the caption");
        phone.voice();
        phone.sticker();

        awaitWords(
                phone,
                "one",
                "pressed yes",
                "edited one, changed",
                "cannot read photo",
                "see the caption",
                "cannot read photo",
                "cannot read voice",
                "sticker");
        List<Incoming> heard = heardFrom(phone);
        assertThat(((Incoming.Edited) heard.get(2)).original()).isEqualTo(heard.get(0).number());
    }

    @Test
    void losesAndRepeatsNothingWhenPollsFailAndUpdatesComeTwiceOrOutOfOrder() {
        telegram.reverseUpdates(true);
        telegram.faults().every(3, "getUpdates", new Fault.Gateway(502));
        telegram.faults()
                .next(
                        "getUpdates",
                        new Fault.Dropped(),
                        new Fault.AnswerLost(),
                        new Fault.TooMany(1),
                        new Fault.Refusal(409, "Conflict"));
        List<ChildPhone> phones = phones(10);
        for (int i = 0; i < 12; i++) {
            int message = i;
            phones.forEach(phone -> phone.write("m" + message));
            telegram.repeatUpdates(20);
        }

        for (ChildPhone phone : phones) {
            awaitWords(phone, texts("m", 12));
        }
        assertThat(node.count("select count(*) from hotline.inbox where kind = 'words'"))
                .isEqualTo(121);
    }

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

    @Test
    void showsTheCommandsInEveryLanguageAlsoWhenTelegramRefusesAtFirst() {
        node.close();
        telegram.faults().next("setMyCommands", new Fault.Gateway(502));
        node = ChannelNode.start(database, telegram.url());

        await().atMost(PATIENCE).until(() -> telegram.commands("bg").equals(List.of("hide")));
        assertThat(telegram.commands("")).containsExactly("hide");
    }

    @Test
    void knowsAChildWhoWasForgottenOnlyAsSomebodyNew() {
        ChildPhone phone = telegram.phone("noa");
        phone.write("m0");
        phone.await("echo m0", PATIENCE);
        Alias before = alias(phone);
        node.get(Identities.class).forget(before);
        phone.write("m1");
        phone.await("echo m1", PATIENCE);

        assertThat(alias(phone)).isNotEqualTo(before);
        assertThat(node.get(IdentityVault.class).chatOf(before)).isEmpty();
    }

    @Test
    void handlesTwiceWhatWasRolledBackAndKeepsItOnce() {
        ChildPhone phone = telegram.phone("kai");
        node.listener()
                .afterwards(incoming -> {
                    if (node.listener().attempts("m0") < 3) {
                        throw new IllegalStateException("as if the process had died here");
                    }
                });
        phone.write("m0");
        phone.write("m1");
        phone.await("echo m1", PATIENCE);

        assertThat(node.listener().attempts("m0")).isEqualTo(3);
        assertThat(phone.heard()).containsExactly("echo m0", "echo m1");
        awaitWords(phone, "m0", "m1");
    }

    @Test
    void setsAsideWhatFailsForeverAndHoldsBackOnlyItsOwnChat() {
        ChildPhone stuck = telegram.phone("stuck");
        ChildPhone other = telegram.phone("other");
        node.listener()
                .afterwards(incoming -> {
                    if (Listener.text(incoming).equals("poison")) {
                        throw new IllegalStateException();
                    }
                });
        stuck.write("poison");
        stuck.write("after");
        other.write("m0");
        other.await("echo m0", PATIENCE);

        assertThat(stuck.heard()).isEmpty();
        stuck.await("echo after", PATIENCE);
        InboxFigures figures = node.get(InboxFigures.class);
        assertThat(figures.setAside()).isEqualTo(1);

        node.listener().afterwards(incoming -> {});
        assertThat(node.get(InboxCare.class).retrySetAside()).isEqualTo(1);
        stuck.await("echo poison", PATIENCE);
        assertThat(figures.setAside()).isZero();
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
    void stopsQuicklyInTheMiddleOfALongPoll() {
        long before = System.nanoTime();
        node.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void deletesOldTraces() {
        ChildPhone phone = telegram.phone("old");
        phone.write("m0");
        phone.await("echo m0", PATIENCE);
        await().atMost(PATIENCE).until(() -> node.get(InboxFigures.class).waiting() == 0);
        node.get(JdbcClient.class)
                .sql("update hotline.inbox set handled_at = handled_at - interval '8 days'")
                .update();

        assertThat(node.get(InboxCare.class).sweep()).isEqualTo(2);
        phone.write("m1");
        phone.await("echo m1", PATIENCE);
        assertThat(phone.heard()).containsExactly("echo m0", "echo m1");
    }

    private List<ChildPhone> phones(int count) {
        return IntStream.range(0, count).mapToObj(i -> telegram.phone("phone" + i)).toList();
    }

    private static String[] texts(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
    }

    private Alias alias(ChildPhone phone) {
        return node.get(IdentityVault.class).aliasOf(new Chat(BOT, phone.chatId()));
    }

    private void awaitWords(ChildPhone phone, String... words) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(node.listener().words(alias(phone))).containsExactly(words));
    }

    private List<Incoming> heardFrom(ChildPhone phone) {
        Alias alias = alias(phone);
        return node.listener().heard().stream().filter(i -> i.alias().equals(alias)).toList();
    }
}
