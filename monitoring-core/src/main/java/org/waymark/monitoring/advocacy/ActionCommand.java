package org.waymark.monitoring.advocacy;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an advocacy action. */
public sealed interface ActionCommand {

    /** The advocacy action it is for. */
    ActionId actionId();

    /**
     * Records an advocacy action.
     *
     * @param on today
     */
    record TakeAction(
            @TargetAggregateIdentifier ActionId actionId, ActionOutline outline, LocalDate on)
            implements ActionCommand {}

    /**
     * Puts right what was recorded.
     *
     * @param outline the whole of it, as it is right
     * @param reason why, in words without personal data
     * @param on today
     */
    record CorrectAction(
            @TargetAggregateIdentifier ActionId actionId,
            ActionOutline outline,
            String reason,
            LocalDate on)
            implements ActionCommand {}

    /** Takes back what should not have been recorded. */
    record RetractAction(@TargetAggregateIdentifier ActionId actionId, String reason, LocalDate on)
            implements ActionCommand {}
}
