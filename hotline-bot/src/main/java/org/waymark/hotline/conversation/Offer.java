package org.waymark.hotline.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.conversation.ConversationEvent.ReferralOffered;

/**
 * A proposed referral as the child meets it.
 *
 * @param about what was proposed
 * @param decided fact codes with yes or no, as far as the child has decided
 * @param state where it stands, for example {@code consented}
 * @param overrideAskedBy account of who asked to tell the service without consent; null for nobody
 */
record Offer(
        ReferralOffered about,
        Map<String, Boolean> decided,
        String state,
        @Nullable String overrideAskedBy) {

    /** In which a service has said something. */
    private static final Set<String> ANSWERED =
            Set.of("accepted", "rejected", "in-progress", "done");

    private static final Set<String> ENDED = Set.of("refused", "withdrawn", "rejected", "done");

    static Offer of(ReferralOffered about) {
        return new Offer(about, Map.of(), "proposed", null);
    }

    /** The same with one more decision; the last one about a fact counts. */
    Offer with(String fact, boolean agreed) {
        Map<String, Boolean> all = new LinkedHashMap<>(decided);
        all.put(fact, agreed);
        return new Offer(about, Map.copyOf(all), state, overrideAskedBy);
    }

    Offer moved(String to) {
        return new Offer(about, decided, to, overrideAskedBy);
    }

    Offer overrideAsked(String by) {
        return new Offer(about, decided, "override-asked", by);
    }

    /** Whether a service has said what it makes of it. */
    boolean answered() {
        return ANSWERED.contains(state);
    }

    /** Whether people decide over the child's head, so that its answers change nothing. */
    boolean underOverride() {
        return state.equals("override-asked") || state.equals("overridden");
    }

    /** Index of the next fact to ask about. */
    Optional<Integer> nextUndecided() {
        for (int i = 0; i < about.facts().size(); i++) {
            if (!decided.containsKey(about.facts().get(i).code())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    List<String> agreed() {
        return about.facts().stream()
                .map(OfferedFact::code)
                .filter(fact -> decided.getOrDefault(fact, false))
                .toList();
    }

    /** Whether a service has nothing more to do with it. */
    boolean ended() {
        return ENDED.contains(state);
    }

    /**
     * Ids of the data keys of facts.
     *
     * @param told those that the service may know, or the others
     */
    List<String> keysOfFacts(boolean told) {
        return about.facts().stream()
                .filter(fact -> told == mayBeTold(fact.code()))
                .map(OfferedFact::words)
                .filter(Objects::nonNull)
                .map(words -> Objects.requireNonNull(words).key())
                .toList();
    }

    private boolean mayBeTold(String fact) {
        return overrideAskedBy != null || decided.getOrDefault(fact, false);
    }

    /** Whether nothing has been told yet, so that the child can still change its mind. */
    boolean open() {
        return state.equals("proposed") || state.equals("consented") || state.equals("refused");
    }
}
