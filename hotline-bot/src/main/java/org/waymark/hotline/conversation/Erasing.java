package org.waymark.hotline.conversation;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.waymark.hotline.conversation.ConversationEvent.ConversationErased;
import org.waymark.hotline.conversation.ConversationEvent.FactsForgotten;
import org.waymark.hotline.conversation.ConversationEvent.OfferWithdrawn;
import org.waymark.monitoring.referral.Withdrawer;

/**
 * The end of a conversation's words. A referral that is still open keeps what was agreed to for it,
 * and nothing else, until it has ended.
 */
final class Erasing {

    /** Why it was erased: the child wished it. */
    static final String CHILD = "child";

    /** Why it was erased: its time was over. */
    static final String RETENTION = "retention";

    private final Talk talk;
    private final String alias;
    private final Instant at;
    private final Consumer<ConversationEvent> apply;

    Erasing(Talk talk, String alias, Instant at, Consumer<ConversationEvent> apply) {
        this.talk = talk;
        this.alias = alias;
        this.at = at;
        this.apply = apply;
    }

    void erase(String by) {
        if (talk.reach.erased) {
            return;
        }
        withdrawUndecided(by);
        List<Offer> offers = List.copyOf(talk.offers.values());
        for (Offer offer : offers) {
            forget(offer, offer.keysOfFacts(false));
            forgetIfEnded(offer);
        }
        List<String> kept =
                offers.stream()
                        .filter(offer -> !offer.ended())
                        .map(offer -> offer.about().referralId())
                        .toList();
        apply.accept(new ConversationErased(alias, by, kept, at));
    }

    /** The service is done with it: what it was told is not needed here any more. */
    void forgetIfEnded(Offer offer) {
        if (offer.ended()) {
            forget(offer, offer.keysOfFacts(true));
        }
    }

    /** Nobody can agree to it any more. */
    private void withdrawUndecided(String by) {
        Withdrawer who = by.equals(CHILD) ? Withdrawer.CHILD : Withdrawer.PROPOSER;
        for (Offer offer : List.copyOf(talk.offers.values())) {
            if (offer.state().equals("proposed")) {
                apply.accept(new OfferWithdrawn(alias, offer.about().referralId(), who.code(), at));
            }
        }
    }

    private void forget(Offer offer, List<String> keys) {
        if (!keys.isEmpty()) {
            apply.accept(new FactsForgotten(alias, offer.about().referralId(), keys, at));
        }
    }
}
