package org.waymark.hotline.conversation;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.hotline.conversation.ConversationCommand.Hear;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.conversation.ConversationEvent.DangerRaised;
import org.waymark.hotline.conversation.ConversationEvent.HelpRequested;
import org.waymark.hotline.conversation.ConversationEvent.TakenBackFromAbsent;
import org.waymark.hotline.conversation.ConversationEvent.WithdrawnFromPeer;
import org.waymark.hotline.conversation.Talk.Phase;
import org.waymark.hotline.script.Text;

/**
 * The part of the script that brings a child to a person: by its wish, because it wrote something
 * that the bot does not understand, or because there is danger.
 */
final class Asking {

    /** What tells a child that it waits, or that nobody is there, and that its words are kept. */
    static final Set<String> TELLS_TO_WAIT =
            Stream.of(Text.WAITING, Text.WAITING_KEPT, Text.NOBODY_NOW, Text.MESSAGE_KEPT)
                    .map(Text::key)
                    .collect(Collectors.toUnmodifiableSet());

    /** Several lines written one after another are one message to a child. */
    private static final Duration ONE_BREATH = Duration.ofMinutes(2);

    private final Talk talk;
    private final Hear hear;
    private final Exchange exchange;

    Asking(Exchange exchange) {
        this.talk = exchange.talk;
        this.hear = exchange.hear;
        this.exchange = exchange;
    }

    void request(String wish) {
        if (exchange.first) {
            exchange.say(Text.PROMISE);
        }
        if (talk.phase == Phase.TALKING) {
            exchange.say(Text.HERE_TOO);
            return;
        }
        ask(wish);
        if (wish.equals("peer")) {
            exchange.say(Text.WAITING_PEER);
        }
        waiting();
        if (!hear.staffing().somebody()) {
            askToWrite();
        }
    }

    /** For the first words: one question at a time, and the first is whether it is safe. */
    void requestQuietly() {
        ask("counsellor");
        waiting();
    }

    /** Repeating the wish keeps the place in the queue. */
    private void ask(String wish) {
        if (!talk.open() || !talk.wish.equals(wish)) {
            String contact =
                    talk.open() && talk.contact != null
                            ? talk.contact
                            : hear.freshContact().value();
            exchange.happens(
                    new HelpRequested(
                            hear.alias(), contact, wish, hear.staffing().somebody(), hear.at()));
        }
    }

    private void waiting() {
        Staffing staffing = hear.staffing();
        if (!staffing.somebody()) {
            exchange.say(Text.NOBODY_NOW, exchange.country());
            if (staffing.opensAt() != null) {
                String when = staffing.opensAt().toString();
                exchange.say(Text.OPENS_AT, Map.of("when", when));
            }
            return;
        }
        exchange.say(
                Text.WAITING,
                Map.of(
                        "counsellors",
                        text(staffing.onShift()),
                        "position",
                        text(staffing.ahead() + 1)));
        if (staffing.usualMinutes() != null) {
            exchange.say(Text.WAITING_USUAL, Map.of("minutes", text(staffing.usualMinutes())));
        }
    }

    /**
     * Nobody is left to somebody who has gone: the conversation goes back into the queue, and the
     * child hears who is there.
     */
    void backFromAbsent() {
        if (takenBackFromAbsent()) {
            exchange.say(Text.HANDED_BACK);
            waiting();
            if (!hear.staffing().somebody()) {
                askToWrite();
            }
        }
    }

    private boolean takenBackFromAbsent() {
        Person with = talk.with;
        if (with == null || !hear.staffing().holderAway()) {
            return false;
        }
        exchange.happens(
                new TakenBackFromAbsent(
                        hear.alias(), with.account(), hear.staffing().somebody(), hear.at()));
        return true;
    }

    /** Told once for what is written in one breath: more would drown what the child wrote. */
    boolean toldJustNow() {
        return talk.toldToWait != null && hear.at().isBefore(talk.toldToWait.plus(ONE_BREATH));
    }

    void stillWaiting() {
        if (hear.staffing().somebody()) {
            exchange.say(Text.WAITING_KEPT, Map.of("position", text(hear.staffing().ahead() + 1)));
        } else {
            exchange.say(Text.MESSAGE_KEPT);
            askToWrite();
        }
    }

    private void askToWrite() {
        if (talk.reach.mayWrite == null) {
            exchange.say(Text.MAY_WE_WRITE, Keyboards.MAY_WRITE);
        }
    }

    /**
     * The number goes out before anything else that the bot has to say, and also in the language in
     * which the child wrote: a phone is often set to another one, or somebody else's.
     */
    void danger(Danger danger) {
        Map<String, String> places =
                Map.of("country", talk.country, "counsellors", text(hear.staffing().onShift()));
        exchange.sayFirst(new Said(Speech.DANGER, places, null, Keyboards.NONE));
        danger.alsoIn(talk.language)
                .ifPresent(language ->
                        exchange.sayAlsoIn(
                                language,
                                new Said(
                                        Speech.DANGER,
                                        places,
                                        null,
                                        Keyboards.language(language))));
        if (!talk.open()) {
            ask("counsellor");
        }
        String contact = Objects.requireNonNull(talk.contact);
        exchange.happens(
                new DangerRaised(
                        hear.alias(),
                        contact,
                        danger.kinds().stream().sorted().toList(),
                        hear.at()));
        withdrawFromPeer();
        if (takenBackFromAbsent()) {
            exchange.say(Text.HANDED_BACK);
        }
        if (!hear.staffing().somebody()) {
            askToWrite();
        }
    }

    /** Danger is never left with a peer alone; a counsellor is on the way. */
    private void withdrawFromPeer() {
        Person with = talk.with;
        if (with != null && !with.trainedForRisk()) {
            exchange.happens(new WithdrawnFromPeer(hear.alias(), with.account(), hear.at()));
        }
    }

    private static String text(int number) {
        return String.valueOf(number);
    }
}
