package org.waymark.hotline.conversation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.conversation.ConversationEvent.FactDecided;
import org.waymark.hotline.conversation.ConversationEvent.OfferDecided;
import org.waymark.hotline.conversation.ConversationEvent.OfferWithdrawn;
import org.waymark.hotline.conversation.ConversationEvent.ReferralTold;
import org.waymark.hotline.script.Text;

/** The part of the script in which a child decides, fact by fact, what a service may be told. */
final class Consent {

    private final Talk talk;
    private final String alias;
    private final Instant at;
    private final Consumer<ConversationEvent> apply;
    private final Consumer<Said> say;

    Consent(
            Talk talk,
            String alias,
            Instant at,
            Consumer<ConversationEvent> apply,
            Consumer<Said> say) {
        this.talk = talk;
        this.alias = alias;
        this.at = at;
        this.apply = apply;
        this.say = say;
    }

    /** Presents a new proposal and asks about its first fact. */
    void present(String referral) {
        Offer offer = talk.offers.get(referral);
        if (offer != null) {
            say.accept(said(Text.REFERRAL_OFFER, offer, Map.of(), Keyboards.NONE));
            askNext(offer);
        }
    }

    /** A button: {@code <referral>:<index>:yes|no}. */
    void answer(String pressed) {
        List<String> parts = List.of(pressed.split(":", -1));
        Offer offer = parts.size() == 3 ? talk.offers.get(parts.getFirst()) : null;
        Integer index = offer == null ? null : index(parts.get(1), offer);
        if (offer == null || index == null) {
            stale();
        } else {
            decide(offer, index, parts.get(2).equals("yes"));
        }
    }

    /** A plain yes or no right after a question. */
    void answerNext(String referral, boolean yes) {
        Offer offer = talk.offers.get(referral);
        Integer index = offer == null ? null : offer.nextUndecided().orElse(null);
        if (offer == null || index == null) {
            stale();
        } else {
            decide(offer, index, yes);
        }
    }

    /** Puts the next question of a referral that is open. */
    void askNext(String referral) {
        Offer offer = talk.offers.get(referral);
        if (offer != null && offer.open()) {
            askNext(offer);
        }
    }

    /** The child takes it back. */
    void withdraw(String referral) {
        Offer offer = talk.offers.get(referral);
        if (offer == null) {
            stale();
        } else if (offer.state().equals("withdrawn")) {
            say.accept(bare(Text.REFERRAL_WITHDRAWN));
        } else if (offer.underOverride()) {
            tell(offer);
        } else if (offer.open()) {
            apply.accept(new OfferWithdrawn(alias, referral, "child", at));
            say.accept(bare(Text.REFERRAL_WITHDRAWN));
        } else {
            say.accept(bare(Text.REFERRAL_TOO_LATE));
        }
    }

    /** Answers "what happened with my referral?". */
    void tellAll() {
        if (talk.offers.isEmpty()) {
            say.accept(Said.of(Text.REFERRAL_NONE, Keyboards.TALK_OR_MENU));
        }
        for (Offer offer : List.copyOf(talk.offers.values())) {
            tell(offer);
        }
    }

    /** Tells where one referral stands. */
    void tell(Offer offer) {
        String id = offer.about().referralId();
        String keyboard = offer.open() ? Keyboards.withdraw(id) : Keyboards.BACK;
        say.accept(said(Text.REFERRAL_NEWS, offer, Map.of("state", offer.state()), keyboard));
        if (offer.answered()) {
            apply.accept(new ReferralTold(alias, id, offer.state(), at));
        }
        if (offer.state().equals("proposed")) {
            askNext(offer);
        }
    }

    private void decide(Offer offer, int index, boolean yes) {
        String id = offer.about().referralId();
        if (offer.underOverride()) {
            tell(offer);
            return;
        }
        if (!offer.open()) {
            say.accept(
                    bare(
                            offer.state().equals("withdrawn")
                                    ? Text.REFERRAL_WITHDRAWN
                                    : Text.REFERRAL_TOO_LATE));
            return;
        }
        String fact = offer.about().facts().get(index).code();
        Boolean before = offer.decided().get(fact);
        if (before == null || before != yes) {
            apply.accept(new FactDecided(alias, id, fact, yes, at));
        }
        conclude(Objects.requireNonNull(talk.offers.get(id)), before == null || before != yes);
    }

    private void conclude(Offer offer, boolean changed) {
        String id = offer.about().referralId();
        if (offer.nextUndecided().isPresent()) {
            askNext(offer);
            return;
        }
        if (changed) {
            apply.accept(new OfferDecided(alias, id, offer.agreed(), at));
        }
        if (offer.agreed().isEmpty()) {
            say.accept(bare(Text.REFERRAL_REFUSED));
        } else {
            String facts = String.join(",", offer.agreed());
            say.accept(
                    said(
                            Text.REFERRAL_AGREED,
                            offer,
                            Map.of("facts", facts),
                            Keyboards.withdraw(id)));
        }
    }

    private void askNext(Offer offer) {
        offer.nextUndecided().ifPresent(index -> ask(offer, index));
    }

    private void ask(Offer offer, int index) {
        OfferedFact fact = offer.about().facts().get(index);
        Map<String, String> places =
                Map.of(
                        "number", String.valueOf(index + 1),
                        "total", String.valueOf(offer.about().facts().size()),
                        "fact", fact.code());
        Text text = fact.words() == null ? Text.REFERRAL_FACT_BARE : Text.REFERRAL_FACT;
        say.accept(
                new Said(
                        text.key(),
                        places,
                        fact.words(),
                        Keyboards.fact(offer.about().referralId(), index)));
    }

    private void stale() {
        say.accept(Said.of(Text.STALE_BUTTON, Keyboards.MENU));
    }

    private static @Nullable Integer index(String written, Offer offer) {
        return written.matches("\\d{1,3}")
                        && Integer.parseInt(written) < offer.about().facts().size()
                ? Integer.valueOf(written)
                : null;
    }

    private static Said bare(Text text) {
        return Said.of(text, Keyboards.BACK);
    }

    private static Said said(Text text, Offer offer, Map<String, String> more, String keyboard) {
        Map<String, String> places = new HashMap<>(more);
        places.put("service", offer.about().service());
        places.put("country", offer.about().country());
        return Said.of(text, places, keyboard);
    }
}
