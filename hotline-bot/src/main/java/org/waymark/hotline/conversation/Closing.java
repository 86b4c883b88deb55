package org.waymark.hotline.conversation;

import static org.waymark.monitoring.kernel.RuleBroken.require;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.conversation.ConversationCommand.CloseConversation;
import org.waymark.hotline.conversation.ConversationEvent.BotSpoke;
import org.waymark.hotline.conversation.ConversationEvent.ConversationClosed;
import org.waymark.hotline.conversation.Talk.Phase;
import org.waymark.hotline.script.Text;
import org.waymark.monitoring.helpline.ContactCategory;
import org.waymark.monitoring.helpline.ContactCoding;

/**
 * The end of a contact: what has to be done before, how it is coded, and how the child is told.
 * Pure, like {@link Turn}.
 */
final class Closing {

    private final Talk talk;
    private final String alias;
    private final Consumer<ConversationEvent> apply;

    Closing(Talk talk, String alias, Consumer<ConversationEvent> apply) {
        this.talk = talk;
        this.alias = alias;
        this.apply = apply;
    }

    void decide(CloseConversation close) {
        if (talk.phase == Phase.CLOSED) {
            return;
        }
        talk.requireTheirs(close.by());
        require(
                !talk.alarm,
                "AlarmsAreAcknowledgedBeforeClosing",
                "Acknowledge the alarm of this conversation before you close it.");
        require(
                talk.offers.values().stream()
                        .noneMatch(offer ->
                                offer.state().equals("consented") || offer.underOverride()),
                "AgreedReferralsAreSentBeforeClosing",
                "A referral was agreed to or is to be sent without consent: send it or take it back"
                        + " before you close.");
        require(
                close.heard() >= talk.heard,
                "WhatTheChildWroteIsReadBeforeClosing",
                "The child has written since you last looked. Read it, and then close.");
        // Before it is closed, which takes back the child's leave to be written to.
        Optional<BotSpoke> goodbye = talk.spoken(goodbye(close), close.at());
        apply.accept(closed(close));
        goodbye.ifPresent(apply);
    }

    private ConversationClosed closed(CloseConversation close) {
        ContactCoding coding = close.coding();
        return new ConversationClosed(
                alias,
                Objects.requireNonNull(talk.contact),
                coding.country(),
                coding.wroteAs(),
                coding.ageBand(),
                coding.sex(),
                coding.main().path(),
                coding.more().stream().map(ContactCategory::path).toList(),
                coding.urgency(),
                coding.outcome(),
                waited(),
                talk.highRisk,
                close.by().account(),
                close.at());
    }

    private static List<Said> goodbye(CloseConversation close) {
        Map<String, String> days = Map.of("days", String.valueOf(close.keptDays()));
        Said closing = Said.of(Text.CLOSING, days, Keyboards.CLOSING);
        Said helped = Said.of(Text.FEEDBACK_HELPED, Keyboards.HELPED);
        return close.receipt() == null
                ? List.of(closing, helped)
                : List.of(
                        closing,
                        new Said(Text.RECEIPT.key(), Map.of(), close.receipt(), Keyboards.NONE),
                        helped);
    }

    private @Nullable Long waited() {
        Instant asked = talk.askedAt;
        Instant answered = talk.answeredAt;
        return asked == null || answered == null
                ? null
                : Math.max(0, Duration.between(asked, answered).toSeconds());
    }
}
