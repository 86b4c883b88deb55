package org.waymark.dashboard.cases;

import static org.waymark.monitoring.kernel.Elements.each;
import static org.waymark.monitoring.kernel.RuleBroken.require;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.cases.ReferralRequest.FactRequest;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.childsupport.CaseOutline;
import org.waymark.monitoring.childsupport.SupportCaseRow;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.privacy.Sealed;
import org.waymark.monitoring.reference.ChildServices;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.referral.Origin;
import org.waymark.monitoring.referral.ReferralCodes;
import org.waymark.monitoring.referral.ReferralCommand;
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
import org.waymark.monitoring.referral.ReferralId;
import org.waymark.monitoring.referral.ReferralRow;
import org.waymark.monitoring.referral.ReferralSubject;
import org.waymark.monitoring.referral.ServicePlace;
import org.waymark.monitoring.referral.SharedFact;
import org.waymark.monitoring.referral.Urgency;
import org.waymark.monitoring.referral.Withdrawer;

/** Turns what staff send about referrals of their cases into commands. */
@Component
class StaffReferrals {

    private static final int WORDS = 500;

    private final RecordDoor door;
    private final ChildKeys keys;

    StaffReferrals(RecordDoor door, ChildKeys keys) {
        this.door = door;
        this.keys = keys;
    }

    /** Proposes a service for the child of a case, which is described as it stands now. */
    ProposeReferral propose(String id, ReferralRequest request, SupportCaseRow about) {
        require(
                !about.state().equals("closed") && !about.state().equals("retracted"),
                "ReferredFromAnOpenCase",
                "The case is " + about.state() + ". Reopen it first.");
        CaseOutline outline = about.file().outline();
        String child = about.file().child();
        String country = Country.optionalCode("country", request.country());
        return new ProposeReferral(
                new ReferralId(id),
                outline.programme(),
                Origin.STAFF,
                about.id(),
                new ServicePlace(
                        ChildServices.REFERRED_TO.required("service", request.service()),
                        country == null ? outline.country() : country),
                request.urgency() == null
                        ? Urgency.ORDINARY
                        : Urgency.ofCode(request.urgency().strip()),
                each("facts", request.facts(), (path, fact) -> fact(path, fact, child)),
                subject(child, outline),
                day(request.on()));
    }

    private SharedFact fact(String path, FactRequest fact, String child) {
        return new SharedFact(
                Text.code(path + ".code", fact.code()),
                keys.seal(child, Text.optional(path + ".words", fact.words(), WORDS)));
    }

    private static ReferralSubject subject(String child, CaseOutline about) {
        return new ReferralSubject(
                child,
                about.phase(),
                about.country(),
                about.partner(),
                about.activity(),
                about.ageBand(),
                about.sex(),
                about.nationality(),
                about.situation(),
                about.hostCountry());
    }

    /** The command of a step. */
    ReferralCommand step(ReferralRow row, ReferralStep step, Caller caller) {
        ReferralSubject subject = ofStaff(row);
        ReferralId id = new ReferralId(row.id());
        LocalDate on = day(step.on());
        return switch (ReferralStep.STEPS.required("step", step.step())) {
            case "consent-given" -> new GiveConsent(id, agreed(row, step), on);
            case "consent-refused" -> new RefuseConsent(id, on);
            case "consent-withdrawn" -> new WithdrawConsent(id, on);
            case "override-asked" ->
                    new AskOverride(
                            id,
                            caller.accountId(),
                            sealed(subject, Text.required("reason", step.reason(), WORDS)),
                            Boolean.TRUE.equals(step.personTold()),
                            on);
            case "override-confirmed" -> new ConfirmOverride(id, caller.accountId(), on);
            case "sent" -> new SendReferral(id, on);
            case "accepted" -> new AcceptReferral(id, on);
            case "rejected" ->
                    new RejectReferral(
                            id, ReferralCodes.REJECTIONS.required("reason", step.reason()), on);
            case "started" -> new StartReferral(id, on);
            case "done" ->
                    new FinishReferral(
                            id, ReferralCodes.OUTCOMES.required("outcome", step.outcome()), on);
            case "feedback-given" -> new GiveFeedback(id, on);
            default -> new WithdrawReferral(id, withdrawer(step.by()), on);
        };
    }

    /** Takes back what should not have been recorded. */
    RetractReferral retract(ReferralRow row, @Nullable String reason) {
        ofStaff(row);
        return new RetractReferral(
                new ReferralId(row.id()),
                Text.required("reason", reason, SupportCases.REASON),
                door.today());
    }

    /** Only the help line can tell its own children what happens. */
    private static ReferralSubject ofStaff(ReferralRow row) {
        ReferralSubject subject = row.subject();
        if (subject == null) {
            throw new RuleBroken(
                    "HelpLineReferralsMoveAtTheDesk",
                    "This referral came from the help line: record its steps at the desk, so that"
                            + " the child is told.");
        }
        return subject;
    }

    private static Set<String> agreed(ReferralRow row, ReferralStep step) {
        Set<String> agreed = step.agreedFacts() == null ? Set.of() : Set.copyOf(step.agreedFacts());
        if (agreed.isEmpty() || !row.facts().containsAll(agreed)) {
            throw new InvalidValue(
                    "agreedFacts",
                    "Name what the child agreed to, of "
                            + String.join(", ", row.facts())
                            + "; for nothing at all the step is consent-refused.");
        }
        return agreed;
    }

    private Sealed sealed(ReferralSubject subject, String words) {
        return Objects.requireNonNull(keys.seal(subject.child(), words));
    }

    private static Withdrawer withdrawer(@Nullable String by) {
        return by == null ? Withdrawer.PROPOSER : Withdrawer.ofCode(by);
    }

    private LocalDate day(@Nullable String on) {
        PartialDate date = PartialDate.optional("on", on);
        if (date == null) {
            return door.today();
        }
        if (!date.first().equals(date.last()) || date.first().isAfter(door.today())) {
            throw new InvalidValue("on", "Give today or an earlier day, for example 2013-08-12.");
        }
        return date.first();
    }
}
