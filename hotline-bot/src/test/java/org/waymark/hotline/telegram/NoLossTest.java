package org.waymark.hotline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.hotline.channel.Identities;
import org.waymark.hotline.inbox.Accounts;
import org.waymark.hotline.inbox.InboxCare;
import org.waymark.hotline.inbox.InboxFigures;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.StandInBotApi;
import org.waymark.hotline.testing.ChannelNode;
import org.waymark.hotline.vault.Chat;
import org.waymark.hotline.vault.IdentityVault;
import org.waymark.monitoring.testing.TestDatabase;

/** The two sums that prove that nothing was lost. */
class NoLossTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final StandInBotApi telegram = new StandInBotApi(0);
    private final ChannelNode node =
            ChannelNode.start(
                    TestDatabase.freshDatabase(), telegram.url(), "waymark.hotline.tries=2");
    private final InboxFigures figures = node.get(InboxFigures.class);

    @AfterEach
    void stop() {
        node.close();
        telegram.close();
    }

    @Test
    void accountsForEverythingThatEverCameIn() {
        doEverything(telegram.phone("eva"));

        Accounts counts = figures.accounts();
        // Words, a caption with its photo, a voice, a sticker, a change and a press; one
        // unblocking.
        assertThat(counts).isEqualTo(new Accounts(8, 7, 1, 0, 0, 6, 6, 0, 0, 0, 0));
    }

    @Test
    void keepsTheSumsWhenTracesAreDeleted() {
        doEverything(telegram.phone("eva"));
        Accounts before = figures.accounts();
        execute("update hotline.inbox set handled_at = handled_at - interval '8 days'");
        assertThat(node.get(InboxCare.class).sweep()).isPositive();

        assertThat(figures.accounts()).isEqualTo(before);
        assertThat(node.count("select count(*) from hotline.tally")).isLessThanOrEqualTo(7);
    }

    @Test
    void holdsAtAnyMomentWhileChildrenWrite() {
        IntStream.range(0, 30).forEach(i -> telegram.phone("p" + i % 10).write("m" + i));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    Accounts counts = figures.accounts();
                    assertThat(counts.updatesUnaccounted()).isZero();
                    assertThat(counts.messagesUnaccounted()).isZero();
                    return counts.handled() == 30;
                });
    }

    @Test
    void countsWhatIsSetAsideUntilItIsHeardAfterAll() {
        setAside("stuck");
        assertThat(figures.accounts().messagesSetAside()).isEqualTo(1);
        assertThat(figures.accounts().messagesUnaccounted()).isZero();
        assertThat(figures.rowsSetAside())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.failure()).isEqualTo("java.lang.IllegalStateException"));

        node.listener().afterwards(incoming -> {});
        node.get(InboxCare.class).retry(figures.rowsSetAside().getFirst().number());
        await().atMost(PATIENCE).until(() -> figures.accounts().shown() == 1);
        assertThat(figures.accounts().updatesUnaccounted()).isZero();
    }

    @Test
    void countsAMessageWhoseChildWasForgottenAsErased() {
        setAside("noa");
        long chat = telegram.phone("noa").chatId();
        node.get(Identities.class)
                .forget(node.get(IdentityVault.class).aliasOf(new Chat(7000000001L, chat)));
        assertThat(node.get(InboxCare.class).retrySetAside()).isEqualTo(1);

        await().atMost(PATIENCE).until(() -> figures.accounts().erased() == 1);
        assertThat(figures.accounts().messagesUnaccounted()).isZero();
    }

    @Test
    void saysSoWhenAMessageVanishes() {
        setAside("lost");
        execute("delete from hotline.inbox");

        assertThat(figures.accounts().updatesUnaccounted()).isEqualTo(1);
        assertThat(figures.accounts().messagesUnaccounted()).isEqualTo(1);
        assertThat(meter("waymark.hotline.messages.unaccounted")).isEqualTo(1);
    }

    private void doEverything(ChildPhone phone) {
        long first = phone.write("one");
        phone.await("echo one", PATIENCE);
        phone.press("yes");
        phone.edit(first, "one, changed");
        phone.photo("see the caption");
        phone.voice();
        phone.sticker();
        phone.unblock();
        await().atMost(PATIENCE)
                .until(() -> figures.accounts().received() == 8 && figures.waiting() == 0);
    }

    private void setAside(String phone) {
        node.listener()
                .afterwards(incoming -> {
                    throw new IllegalStateException("words that must not be seen");
                });
        telegram.phone(phone).write("poison");
        await().atMost(PATIENCE).until(() -> figures.accounts().setAside() == 1);
    }

    private double meter(String name) {
        MeterRegistry meters = node.get(MeterRegistry.class);
        figures.bindTo(meters);
        return meters.get(name).gauge().value();
    }

    private void execute(String statement) {
        node.get(JdbcClient.class).sql(statement).update();
    }
}
