package org.waymark.hotline.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.hotline.conversation.ConversationEvent.ConversationClosed;
import org.waymark.hotline.conversation.ConversationEvent.FeedbackGiven;
import org.waymark.hotline.conversation.ConversationEvent.HelpRequested;
import org.waymark.hotline.conversation.ConversationEvent.OfferDecided;
import org.waymark.hotline.conversation.ConversationEvent.OfferSent;
import org.waymark.hotline.conversation.ConversationEvent.OfferWithdrawn;
import org.waymark.hotline.conversation.ConversationEvent.OverrideAllowed;
import org.waymark.hotline.conversation.ConversationEvent.OverrideRequested;
import org.waymark.hotline.conversation.ConversationEvent.ReferralMoved;
import org.waymark.hotline.conversation.ConversationEvent.ReferralOffered;
import org.waymark.hotline.conversation.ConversationEvent.ReferralTold;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.helpline.ContactCategory;
import org.waymark.monitoring.helpline.ContactCoding;
import org.waymark.monitoring.helpline.ContactId;
import org.waymark.monitoring.helpline.ContactQuestion;
import org.waymark.monitoring.helpline.HelplineContactCommand.CloseContact;
import org.waymark.monitoring.helpline.HelplineContactCommand.JudgeContact;
import org.waymark.monitoring.helpline.HelplineContactCommand.OpenContact;
import org.waymark.monitoring.referral.Origin;
import org.waymark.monitoring.referral.ReferralCommand.AcceptReferral;
import org.waymark.monitoring.referral.ReferralCommand.AskOverride;
import org.waymark.monitoring.referral.ReferralCommand.ConfirmOverride;
import org.waymark.monitoring.referral.ReferralCommand.FinishReferral;
import org.waymark.monitoring.referral.ReferralCommand.GiveConsent;
import org.waymark.monitoring.referral.ReferralCommand.GiveFeedback;
import org.waymark.monitoring.referral.ReferralCommand.ProposeReferral;
import org.waymark.monitoring.referral.ReferralCommand.RejectReferral;
import org.waymark.monitoring.referral.ReferralCommand.SendReferral;
import org.waymark.monitoring.referral.ReferralCommand.StartReferral;
import org.waymark.monitoring.referral.ReferralCommand.WithdrawReferral;
import org.waymark.monitoring.referral.ReferralId;
import org.waymark.monitoring.referral.ServicePlace;
import org.waymark.monitoring.referral.SharedFact;
import org.waymark.monitoring.referral.Urgency;
import org.waymark.monitoring.referral.Withdrawer;

/** Publishes to the monitoring core what may be counted. The alias never goes along. */
@Component
@Order(3)
class WhenContactMovesThenCount implements Consequence {

    private static final String CHANNEL = "telegram";

    private final Recorder recorder;
    private final Tongues tongues;
    private final @Nullable String programme;

    WhenContactMovesThenCount(
            Recorder recorder,
            Tongues tongues,
            @Value("${waymark.hotline.programme:}") String programme) {
        this.recorder = recorder;
        this.tongues = tongues;
        this.programme = programme.isBlank() ? null : programme;
    }

    @Override
    public void follow(ConversationEvent event, long position) {
        switch (event) {
            case HelpRequested requested -> open(requested);
            case ConversationClosed closed -> close(closed);
            case ReferralOffered offered -> propose(offered);
            case OfferDecided decided ->
                    record(
                            new GiveConsent(
                                    new ReferralId(decided.referralId()),
                                    Set.copyOf(decided.agreedFacts()),
                                    day(decided.at())));
            case OfferWithdrawn withdrawn ->
                    record(
                            new WithdrawReferral(
                                    new ReferralId(withdrawn.referralId()),
                                    Withdrawer.ofCode(withdrawn.by()),
                                    day(withdrawn.at())));
            case OverrideRequested asked ->
                    record(
                            new AskOverride(
                                    new ReferralId(asked.referralId()),
                                    asked.by(),
                                    asked.reason(),
                                    true,
                                    day(asked.at())));
            case OverrideAllowed allowed ->
                    record(
                            new ConfirmOverride(
                                    new ReferralId(allowed.referralId()),
                                    allowed.by(),
                                    day(allowed.at())));
            case OfferSent sent ->
                    record(new SendReferral(new ReferralId(sent.referralId()), day(sent.at())));
            case ReferralMoved moved -> move(moved);
            case ReferralTold told ->
                    record(new GiveFeedback(new ReferralId(told.referralId()), day(told.at())));
            case FeedbackGiven given ->
                    record(
                            new JudgeContact(
                                    new ContactId(given.contactId()),
                                    ContactQuestion.ofCode(given.question()),
                                    given.answer().equals("yes"),
                                    day(given.at())));
            default -> {}
        }
    }

    private void move(ReferralMoved moved) {
        ReferralId id = new ReferralId(moved.referralId());
        LocalDate on = day(moved.at());
        switch (moved.state()) {
            case "accepted" -> record(new AcceptReferral(id, on));
            case "rejected" -> record(new RejectReferral(id, "not-given", on));
            case "in-progress" -> record(new StartReferral(id, on));
            case "done" -> record(new FinishReferral(id, "service-provided", on));
            default -> {}
        }
    }

    private void open(HelpRequested requested) {
        record(
                new OpenContact(
                        new ContactId(requested.contactId()),
                        programme,
                        CHANNEL,
                        tongues.of(requested.alias()).language(),
                        day(requested.at())));
    }

    private void close(ConversationClosed closed) {
        ContactCoding coding =
                new ContactCoding(
                        closed.country(),
                        closed.wroteAs(),
                        closed.ageBand(),
                        closed.sex(),
                        ContactCategory.parse(closed.category()),
                        closed.moreCategories().stream().map(ContactCategory::parse).toList(),
                        closed.urgency(),
                        closed.outcome());
        record(
                new CloseContact(
                        new ContactId(closed.contactId()),
                        coding,
                        closed.waitSeconds(),
                        closed.highRisk(),
                        day(closed.at())));
    }

    private void propose(ReferralOffered offered) {
        List<SharedFact> facts =
                offered.facts().stream()
                        .map(fact -> new SharedFact(fact.code(), fact.words()))
                        .toList();
        record(
                new ProposeReferral(
                        new ReferralId(offered.referralId()),
                        programme,
                        Origin.HELP_LINE,
                        offered.contactId(),
                        new ServicePlace(offered.service(), offered.country()),
                        Urgency.ofCode(offered.urgency()),
                        facts,
                        null,
                        day(offered.at())));
    }

    private void record(Object command) {
        recorder.record(command, Actor.of("help-line", "BOT", Source.HOTLINE));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
