package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.conversation.ConversationEvent.ConversationErased;
import org.waymark.hotline.conversation.ConversationEvent.ConversationStarted;
import org.waymark.hotline.conversation.ConversationEvent.FactDecided;
import org.waymark.hotline.conversation.ConversationEvent.FactsForgotten;
import org.waymark.hotline.conversation.ConversationEvent.HelpRequested;
import org.waymark.hotline.conversation.ConversationEvent.OfferDecided;
import org.waymark.hotline.conversation.ConversationEvent.OfferSent;
import org.waymark.hotline.conversation.ConversationEvent.OfferWithdrawn;
import org.waymark.hotline.conversation.ConversationEvent.ReferralMoved;
import org.waymark.hotline.conversation.ConversationEvent.ReferralOffered;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.Sealed;

class ErasingTest {

    private static final String ALIAS = Alias.random().value();
    private static final String REFERRAL = "referral";
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Sealed AGE = new Sealed(KeyId.random().value(), "YWdl");
    private static final Sealed PLACE = new Sealed(KeyId.random().value(), "cGxhY2U=");

    private final Talk talk = new Talk();
    private final List<ConversationEvent> happened = new ArrayList<>();

    @Test
    void aReferralThatIsOpenKeepsWhatWasAgreedToAndNothingElse() {
        given(offered(), decided("age-band", true), decided("place", false), agreed(), sent());

        erase(Erasing.CHILD);

        assertThat(happened)
                .containsExactly(
                        new FactsForgotten(ALIAS, REFERRAL, List.of(PLACE.key()), AT),
                        new ConversationErased(ALIAS, "child", List.of(REFERRAL), AT));
    }

    @Test
    void whenTheServiceIsDoneTheRestIsForgottenToo() {
        given(offered(), decided("age-band", true), decided("place", false), agreed(), sent());
        erase(Erasing.CHILD);
        happened.clear();
        given(new ReferralMoved(ALIAS, REFERRAL, "done", AT));

        erasing().forgetIfEnded(Objects.requireNonNull(talk.offers.get(REFERRAL)));

        assertThat(happened)
                .containsExactly(new FactsForgotten(ALIAS, REFERRAL, List.of(AGE.key()), AT));
    }

    @Test
    void aProposalThatTheChildDidNotAnswerIsTakenBackAndForgotten() {
        given(offered());

        erase(Erasing.CHILD);

        assertThat(happened)
                .containsExactly(
                        new OfferWithdrawn(ALIAS, REFERRAL, "child", AT),
                        new FactsForgotten(ALIAS, REFERRAL, List.of(AGE.key(), PLACE.key()), AT),
                        new ConversationErased(ALIAS, "child", List.of(), AT));
    }

    @Test
    void erasingTwiceIsErasingOnce() {
        given();
        erase(Erasing.CHILD);
        happened.clear();

        erase(Erasing.RETENTION);

        assertThat(happened).isEmpty();
    }

    private void given(ConversationEvent... events) {
        if (talk.phase == Talk.Phase.NEW) {
            talk.evolve(new ConversationStarted(ALIAS, "en", AT));
            talk.evolve(new HelpRequested(ALIAS, "contact", "counsellor", true, AT));
        }
        for (ConversationEvent event : events) {
            talk.evolve(event);
        }
    }

    private void erase(String by) {
        erasing().erase(by);
    }

    private Erasing erasing() {
        return new Erasing(
                talk,
                ALIAS,
                AT,
                event -> {
                    happened.add(event);
                    talk.evolve(event);
                });
    }

    private static ReferralOffered offered() {
        return new ReferralOffered(
                ALIAS,
                "contact",
                REFERRAL,
                "shelter",
                "BG",
                "ordinary",
                List.of(new OfferedFact("age-band", AGE), new OfferedFact("place", PLACE)),
                "anna",
                AT);
    }

    private static FactDecided decided(String fact, boolean agreed) {
        return new FactDecided(ALIAS, REFERRAL, fact, agreed, AT);
    }

    private static OfferDecided agreed() {
        return new OfferDecided(ALIAS, REFERRAL, List.copyOf(Set.of("age-band")), AT);
    }

    private static OfferSent sent() {
        return new OfferSent(ALIAS, REFERRAL, "anna", AT);
    }
}
