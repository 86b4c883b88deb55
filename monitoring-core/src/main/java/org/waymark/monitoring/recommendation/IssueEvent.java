package org.waymark.monitoring.recommendation;

import java.time.LocalDate;

/** What can happen to an issue. */
public sealed interface IssueEvent {

    /** Id of the issue. */
    String issueId();

    /** It was raised. */
    record IssueRaised(String issueId, IssueOutline outline) implements IssueEvent {}

    /**
     * What was recorded was wrong; this is right.
     *
     * @param reason why, in words without personal data
     */
    record IssueCorrected(String issueId, IssueOutline outline, String reason)
            implements IssueEvent {}

    /** It should not have been recorded: it counts nowhere any more. */
    record IssueRetracted(String issueId, String reason, LocalDate retractedOn)
            implements IssueEvent {}
}
