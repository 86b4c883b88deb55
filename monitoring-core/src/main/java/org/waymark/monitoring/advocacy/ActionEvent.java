package org.waymark.monitoring.advocacy;

import java.time.LocalDate;

/** What can happen to an advocacy action. */
public sealed interface ActionEvent {

    /** Id of the advocacy action. */
    String actionId();

    /** It was taken. */
    record ActionTaken(String actionId, ActionOutline outline) implements ActionEvent {}

    /**
     * What was recorded was wrong; this is right.
     *
     * @param reason why, in words without personal data
     */
    record ActionCorrected(String actionId, ActionOutline outline, String reason)
            implements ActionEvent {}

    /** It should not have been recorded: it counts nowhere any more. */
    record ActionRetracted(String actionId, String reason, LocalDate retractedOn)
            implements ActionEvent {}
}
