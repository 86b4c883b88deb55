package org.waymark.monitoring.referral;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.waymark.monitoring.kernel.RuleBroken.require;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.referral.ReferralCommand.AcceptReferral;
import org.waymark.monitoring.referral.ReferralCommand.AskOverride;
import org.waymark.monitoring.referral.ReferralCommand.ConfirmOverride;
import org.waymark.monitoring.referral.ReferralCommand.FinishReferral;
import org.waymark.monitoring.referral.ReferralCommand.GiveConsent;
import org.waymark.monitoring.referral.ReferralCommand.GiveFeedback;
import org.waymark.monitoring.referral.ReferralCommand.ProposeReferral;
import org.waymark.monitoring.referral.ReferralCommand.RefuseConsent;
import org.waymark.monitoring.referral.ReferralCommand.RejectReferral;
import org.waymark.monitoring.referral.ReferralCommand.RetractReferral;
import org.waymark.monitoring.referral.ReferralCommand.SendReferral;
import org.waymark.monitoring.referral.ReferralCommand.StartReferral;
import org.waymark.monitoring.referral.ReferralCommand.WithdrawConsent;
import org.waymark.monitoring.referral.ReferralCommand.WithdrawReferral;
import org.waymark.monitoring.referral.ReferralEvent.ConsentGiven;
import org.waymark.monitoring.referral.ReferralEvent.ConsentOverridden;
import org.waymark.monitoring.referral.ReferralEvent.ConsentRefused;
import org.waymark.monitoring.referral.ReferralEvent.ConsentWithdrawn;
import org.waymark.monitoring.referral.ReferralEvent.FeedbackGiven;
import org.waymark.monitoring.referral.ReferralEvent.OverrideAsked;
import org.waymark.monitoring.referral.ReferralEvent.ReferralAccepted;
import org.waymark.monitoring.referral.ReferralEvent.ReferralDone;
import org.waymark.monitoring.referral.ReferralEvent.ReferralProposed;
import org.waymark.monitoring.referral.ReferralEvent.ReferralRejected;
import org.waymark.monitoring.referral.ReferralEvent.ReferralRetracted;
import org.waymark.monitoring.referral.ReferralEvent.ReferralSent;
import org.waymark.monitoring.referral.ReferralEvent.ReferralStarted;
import org.waymark.monitoring.referral.ReferralEvent.ReferralWithdrawn;

/**
 * One referral of one person to one service. It is not corrected, since consent was given to this
 * very one: what was proposed wrongly is withdrawn, what was recorded wrongly retracted, and
 * another one proposed.
 */
@Aggregate
public class Referral {

    private static final Set<ReferralState> WITH_CONSENT =
            EnumSet.of(
                    ReferralState.CONSENTED,
                    ReferralState.SENT,
                    ReferralState.ACCEPTED,
                    ReferralState.IN_PROGRESS);

    @AggregateIdentifier private @Nullable String referralId;
    private @Nullable ReferralProposed proposal;
    private ReferralState state = ReferralState.PROPOSED;
    private List<String> agreed = List.of();
    private String askedBy = "";
    private @Nullable ReferralSent sent;
    private @Nullable LocalDate toldOn;

    /** For Axon. */
    protected Referral() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ProposeReferral propose) {
        ReferralProposed proposed = proposed(propose);
        if (proposal == null) {
            apply(proposed);
        }
        require(
                proposed.equals(proposal),
                "ProposedOnce",
                "This id belongs to another referral: choose a fresh one.");
    }

    private static ReferralProposed proposed(ProposeReferral propose) {
        return new ReferralProposed(
                propose.referralId().value(),
                propose.programme(),
                propose.origin().code(),
                propose.originId(),
                propose.service().service(),
                propose.service().country(),
                propose.urgency().code(),
                propose.facts(),
                propose.on(),
                propose.subject());
    }

    @CommandHandler
    void decide(GiveConsent give) {
        List<String> facts =
                proposed().facts().stream()
                        .map(SharedFact::code)
                        .filter(give.agreedFacts()::contains)
                        .toList();
        if (facts.isEmpty()) {
            decide(new RefuseConsent(give.referralId(), give.on()));
        } else if (state != ReferralState.CONSENTED || !facts.equals(agreed)) {
            requireUnsent();
            apply(new ConsentGiven(id(), facts, give.on()));
        }
    }

    @CommandHandler
    void decide(RefuseConsent refuse) {
        if (state != ReferralState.REFUSED) {
            requireUnsent();
            apply(new ConsentRefused(id(), refuse.on()));
        }
    }

    @CommandHandler
    void decide(WithdrawConsent withdraw) {
        if (state == ReferralState.CONSENT_WITHDRAWN) {
            return;
        }
        require(
                !agreed.isEmpty() && WITH_CONSENT.contains(state),
                "OnlyGivenConsentIsWithdrawn",
                "No consent is at work that could be withdrawn: the referral is "
                        + state.code()
                        + ".");
        apply(new ConsentWithdrawn(id(), withdraw.on(), sent));
    }

    @CommandHandler
    void decide(AskOverride ask) {
        require(
                proposed().urgency().equals(Urgency.IMMINENT.code()),
                "OverrideOnlyForImminentDanger",
                "Consent can be overridden only when a life is in danger: propose with urgency"
                        + " imminent.");
        require(
                ask.personTold(),
                "PersonToldBeforeAnOverride",
                "Tell the person first: that was promised.");
        if (state != ReferralState.OVERRIDE_ASKED) {
            requireUnsent();
            apply(new OverrideAsked(id(), ask.by(), ask.reason(), ask.on()));
        }
    }

    @CommandHandler
    void decide(ConfirmOverride confirm) {
        if (state == ReferralState.OVERRIDDEN) {
            return;
        }
        require(
                state == ReferralState.OVERRIDE_ASKED,
                "OverrideAskedBeforeConfirmed",
                "Nobody has asked to override the consent of this referral.");
        require(
                !confirm.by().equals(askedBy),
                "OverrideByTwoPeople",
                "A second person has to confirm what the first one asked for.");
        apply(new ConsentOverridden(id(), askedBy, confirm.by(), confirm.on()));
    }

    @CommandHandler
    void decide(SendReferral send) {
        if (state == ReferralState.SENT) {
            return;
        }
        require(
                state == ReferralState.CONSENTED || state == ReferralState.OVERRIDDEN,
                "SentOnlyWithConsent",
                "Nothing is told to a service before the person has agreed; this referral is "
                        + state.code()
                        + ".");
        apply(sending(send));
    }

    private ReferralSent sending(SendReferral send) {
        ReferralProposed about = proposed();
        boolean overridden = state == ReferralState.OVERRIDDEN;
        return new ReferralSent(
                id(),
                about.programme(),
                about.origin(),
                about.originId(),
                about.service(),
                about.serviceCountry(),
                about.urgency(),
                overridden ? "overridden" : "given",
                overridden ? about.facts().stream().map(SharedFact::code).toList() : agreed,
                send.on(),
                about.subject());
    }

    @CommandHandler
    void decide(AcceptReferral accept) {
        if (moves(ReferralState.ACCEPTED, EnumSet.of(ReferralState.SENT))) {
            apply(new ReferralAccepted(id(), accept.on(), sent));
        }
    }

    @CommandHandler
    void decide(RejectReferral reject) {
        if (moves(ReferralState.REJECTED, EnumSet.of(ReferralState.SENT, ReferralState.ACCEPTED))) {
            apply(new ReferralRejected(id(), reject.reason(), reject.on(), sent));
        }
    }

    @CommandHandler
    void decide(StartReferral start) {
        if (moves(ReferralState.IN_PROGRESS, EnumSet.of(ReferralState.ACCEPTED))) {
            apply(new ReferralStarted(id(), start.on(), sent));
        }
    }

    @CommandHandler
    void decide(FinishReferral finish) {
        if (moves(
                ReferralState.DONE,
                EnumSet.of(ReferralState.ACCEPTED, ReferralState.IN_PROGRESS))) {
            apply(new ReferralDone(id(), finish.outcome(), finish.on(), sent));
        }
    }

    @CommandHandler
    void decide(WithdrawReferral withdraw) {
        if (state != ReferralState.WITHDRAWN) {
            requireUnsent();
            apply(new ReferralWithdrawn(id(), withdraw.by().code(), withdraw.on()));
        }
    }

    @CommandHandler
    void decide(GiveFeedback give) {
        require(
                sent != null,
                "FeedbackOnWhatWasSent",
                "There is nothing to tell the person yet: no service was told of this referral.");
        // A child that asks is answered, whatever became of the record meanwhile.
        if (state != ReferralState.RETRACTED && !give.on().equals(toldOn)) {
            apply(new FeedbackGiven(id(), give.on()));
        }
    }

    @CommandHandler
    void decide(RetractReferral retract) {
        if (state != ReferralState.RETRACTED) {
            apply(new ReferralRetracted(id(), retract.reason(), retract.on()));
        }
    }

    /** False when it is there already; refuses when it cannot come from where it is. */
    private boolean moves(ReferralState to, Set<ReferralState> from) {
        require(
                state == to || from.contains(state),
                "ReferralGoesStepByStep",
                "A referral that is " + state.code() + " cannot become " + to.code() + ".");
        return state != to;
    }

    private void requireUnsent() {
        require(
                sent == null && state.beforeSending(),
                "ChangedOnlyUntilItIsSent",
                "The referral is " + state.code() + " and can no longer be changed.");
    }

    private ReferralProposed proposed() {
        return Objects.requireNonNull(proposal);
    }

    private String id() {
        return Objects.requireNonNull(referralId);
    }

    @EventSourcingHandler
    void evolve(ReferralProposed event) {
        referralId = event.referralId();
        proposal = event;
    }

    @EventSourcingHandler
    void evolve(ConsentGiven event) {
        state = ReferralState.CONSENTED;
        agreed = event.agreedFacts();
    }

    @EventSourcingHandler
    void evolve(ConsentRefused event) {
        state = ReferralState.REFUSED;
        agreed = List.of();
    }

    @EventSourcingHandler
    void evolve(ConsentWithdrawn event) {
        state = ReferralState.CONSENT_WITHDRAWN;
        agreed = List.of();
    }

    @EventSourcingHandler
    void evolve(OverrideAsked event) {
        state = ReferralState.OVERRIDE_ASKED;
        askedBy = event.askedBy();
    }

    @EventSourcingHandler
    void evolve(ConsentOverridden event) {
        state = ReferralState.OVERRIDDEN;
    }

    @EventSourcingHandler
    void evolve(ReferralSent event) {
        state = ReferralState.SENT;
        sent = event;
    }

    @EventSourcingHandler
    void evolve(ReferralAccepted event) {
        state = ReferralState.ACCEPTED;
    }

    @EventSourcingHandler
    void evolve(ReferralRejected event) {
        state = ReferralState.REJECTED;
    }

    @EventSourcingHandler
    void evolve(ReferralStarted event) {
        state = ReferralState.IN_PROGRESS;
    }

    @EventSourcingHandler
    void evolve(ReferralDone event) {
        state = ReferralState.DONE;
    }

    @EventSourcingHandler
    void evolve(ReferralWithdrawn event) {
        state = ReferralState.WITHDRAWN;
    }

    @EventSourcingHandler
    void evolve(FeedbackGiven event) {
        toldOn = event.givenOn();
    }

    @EventSourcingHandler
    void evolve(ReferralRetracted event) {
        state = ReferralState.RETRACTED;
    }
}
