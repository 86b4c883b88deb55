package org.waymark.monitoring.helpline;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.helpline.HelplineContactCommand.CloseContact;
import org.waymark.monitoring.helpline.HelplineContactCommand.JudgeContact;
import org.waymark.monitoring.helpline.HelplineContactCommand.OpenContact;
import org.waymark.monitoring.helpline.HelplineContactCommand.RecordContact;
import org.waymark.monitoring.helpline.HelplineContactCommand.RetractContact;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactClosed;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactOpened;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactRecorded;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactRetracted;
import org.waymark.monitoring.helpline.HelplineContactEvent.FeedbackGiven;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.kernel.RecordRules;
import org.waymark.monitoring.kernel.RuleBroken;

/** One contact with the help line, from asking for a person to its coded end. */
@Aggregate
public class HelplineContact {

    /**
     * Null until the first event: Axon takes that event's own id for an aggregate that has none
     * yet.
     */
    @AggregateIdentifier private @Nullable String contactId;

    private @Nullable ContactOpened opening;
    private @Nullable ContactClosed closing;
    private final Set<String> judged = new HashSet<>();
    private boolean recorded;
    private boolean retracted;

    /** For Axon. */
    protected HelplineContact() {}

    @CommandHandler
    HelplineContact(RecordContact command) {
        PartialDate day = new PartialDate(command.outline().on());
        RecordRules.requirePast(new Period(day, day), command.on());
        apply(new ContactRecorded(command.contactId().value(), command.outline()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenContact open) {
        if (contactId == null) {
            apply(
                    new ContactOpened(
                            open.contactId().value(),
                            open.programme(),
                            open.channel(),
                            open.language(),
                            open.on()));
        }
    }

    @CommandHandler
    void decide(CloseContact close) {
        ContactOpened known = opening;
        if (closing != null || known == null) {
            return;
        }
        ContactCoding coding = close.coding();
        apply(
                new ContactClosed(
                        Objects.requireNonNull(contactId),
                        known.programme(),
                        known.channel(),
                        known.language(),
                        known.openedOn(),
                        later(known.openedOn(), close.on()),
                        coding.country(),
                        coding.wroteAs(),
                        coding.ageBand(),
                        coding.sex(),
                        coding.main().category(),
                        coding.main().sub(),
                        coding.more().stream().map(ContactCategory::path).toList(),
                        coding.urgency(),
                        coding.outcome(),
                        close.waitSeconds(),
                        close.highRisk()));
    }

    @CommandHandler
    void decide(JudgeContact judge) {
        ContactClosed known = closing;
        if (known != null && !judged.contains(judge.question().code())) {
            apply(
                    new FeedbackGiven(
                            known.contactId(),
                            judge.question().code(),
                            judge.yes(),
                            judge.on(),
                            known));
        }
    }

    @CommandHandler
    void decide(RetractContact retract) {
        RuleBroken.require(
                recorded,
                "OnlyWhatStaffRecordedIsRetracted",
                "This contact was counted by the help line itself: it stays.");
        RecordRules.requireStanding(retracted);
        apply(new ContactRetracted(retract.contactId().value(), retract.reason(), retract.on()));
    }

    @EventSourcingHandler
    void evolve(ContactOpened opened) {
        contactId = opened.contactId();
        opening = opened;
    }

    @EventSourcingHandler
    void evolve(ContactClosed done) {
        closing = done;
    }

    @EventSourcingHandler
    void evolve(FeedbackGiven given) {
        judged.add(given.question());
    }

    @EventSourcingHandler
    void evolve(ContactRecorded event) {
        contactId = event.contactId();
        recorded = true;
    }

    @EventSourcingHandler
    void evolve(ContactRetracted event) {
        retracted = true;
    }

    /**
     * Clocks of two machines may disagree around midnight; a contact never ends before it began.
     */
    private static LocalDate later(LocalDate opened, LocalDate closed) {
        return closed.isBefore(opened) ? opened : closed;
    }
}
