package org.waymark.hotline.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referral as the desk shows it.
 *
 * @param state where it stands, for example {@code consented}
 * @param overrideAskedBy account of who asked to tell the service without consent, or null
 * @param facts codes with yes, no, or null while the child has not decided
 */
public record Proposal(
        String referralId,
        String service,
        String country,
        String urgency,
        String state,
        @Nullable String overrideAskedBy,
        List<Fact> facts) {

    /** One fact of a referral and the child's decision about it, or null while there is none. */
    public record Fact(String code, @Nullable Boolean agreed) {}

    static Proposal of(Offer offer) {
        return new Proposal(
                offer.about().referralId(),
                offer.about().service(),
                offer.about().country(),
                offer.about().urgency(),
                offer.state(),
                offer.overrideAskedBy(),
                offer.about().facts().stream()
                        .map(fact -> new Fact(fact.code(), offer.decided().get(fact.code())))
                        .toList());
    }

    /** Whether it can be told to the service now. */
    public boolean sendable() {
        return state.equals("consented") || state.equals("overridden");
    }

    /** Whether it can still be taken back. */
    public boolean open() {
        return sendable()
                || state.equals("proposed")
                || state.equals("refused")
                || state.equals("override-asked");
    }

    /** Whether a person may ask to tell the service without consent. */
    public boolean overridable() {
        return urgency.equals("imminent") && (state.equals("proposed") || state.equals("refused"));
    }

    /** Whether this supervisor may allow that. */
    public boolean allowable(String account) {
        return state.equals("override-asked") && !account.equals(overrideAskedBy);
    }
}
