package org.waymark.monitoring.recommendation;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an issue. */
public sealed interface IssueCommand {

    /** The issue it is for. */
    IssueId issueId();

    /**
     * Records an issue.
     *
     * @param on today
     */
    record RaiseIssue(
            @TargetAggregateIdentifier IssueId issueId, IssueOutline outline, LocalDate on)
            implements IssueCommand {}

    /**
     * Puts right what was recorded.
     *
     * @param outline the whole of it, as it is right
     * @param reason why, in words without personal data
     * @param on today
     */
    record CorrectIssue(
            @TargetAggregateIdentifier IssueId issueId,
            IssueOutline outline,
            String reason,
            LocalDate on)
            implements IssueCommand {}

    /** Takes back what should not have been recorded. */
    record RetractIssue(@TargetAggregateIdentifier IssueId issueId, String reason, LocalDate on)
            implements IssueCommand {}
}
