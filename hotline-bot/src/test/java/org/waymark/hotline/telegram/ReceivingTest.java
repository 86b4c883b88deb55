package org.waymark.hotline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Identities;
import org.waymark.hotline.channel.Incoming;
import org.waymark.hotline.inbox.InboxCare;
import org.waymark.hotline.inbox.InboxFigures;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.Fault;
import org.waymark.hotline.standin.Profile;
import org.waymark.hotline.testing.Listener;
import org.waymark.hotline.vault.IdentityVault;

/** What children do reaches the conversation once, whatever happens on the way. */
class ReceivingTest extends ChannelFixture {

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
    void hearsWhoWritesAfterAQuietWeek() {
        ChildPhone phone = telegram.phone("nia");
        phone.write("before");
        phone.await("echo before", PATIENCE);
        awaitPolls(2);
        telegram.faults().next("getUpdates", broken(4));
        awaitPolls(2);

        telegram.quietWeek();
        phone.write("after");

        phone.await("echo after", PATIENCE);
    }

    private static Fault[] broken(int times) {
        return Collections.nCopies(times, new Fault.Gateway(502)).toArray(Fault[]::new);
    }

    private void awaitPolls(int more) {
        int polls = polls();
        await().atMost(PATIENCE).until(() -> polls() >= polls + more);
    }

    private int polls() {
        return telegram.faults().calls().getOrDefault("getUpdates", 0);
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

    private List<Incoming> heardFrom(ChildPhone phone) {
        Alias alias = alias(phone);
        return node.listener().heard().stream().filter(i -> i.alias().equals(alias)).toList();
    }
}
