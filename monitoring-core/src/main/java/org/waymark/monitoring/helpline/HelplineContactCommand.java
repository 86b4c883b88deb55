package org.waymark.monitoring.helpline;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a contact. */
public sealed interface HelplineContactCommand {

    /** The contact it is for. */
    ContactId contactId();

    /**
     * Records that somebody asked for a person. Repeating it changes nothing.
     *
     * @param programme code of the programme that runs the help line, or null
     * @param channel the messenger, for example {@code telegram}
     * @param language BCP 47
     * @param on day in UTC
     */
    record OpenContact(
            @TargetAggregateIdentifier ContactId contactId,
            @Nullable String programme,
            String channel,
            String language,
            LocalDate on)
            implements HelplineContactCommand {}

    /**
     * Ends and codes the contact. Repeating it changes nothing.
     *
     * @param waitSeconds from asking to the first answer of a person, or null when there was none
     * @param on day in UTC
     */
    record CloseContact(
            @TargetAggregateIdentifier ContactId contactId,
            ContactCoding coding,
            @Nullable Long waitSeconds,
            boolean highRisk,
            LocalDate on)
            implements HelplineContactCommand {}

    /**
     * Records what the child said of a closed contact. Answering a question again changes nothing.
     *
     * @param yes its answer
     * @param on day in UTC
     */
    record JudgeContact(
            @TargetAggregateIdentifier ContactId contactId,
            ContactQuestion question,
            boolean yes,
            LocalDate on)
            implements HelplineContactCommand {}

    /**
     * Records a contact afterwards.
     *
     * @param on today
     */
    record RecordContact(
            @TargetAggregateIdentifier ContactId contactId, ContactOutline outline, LocalDate on)
            implements HelplineContactCommand {}

    /**
     * Takes back a contact that staff recorded.
     *
     * @param reason why, in words without personal data
     * @param on today
     */
    record RetractContact(
            @TargetAggregateIdentifier ContactId contactId, String reason, LocalDate on)
            implements HelplineContactCommand {}
}
