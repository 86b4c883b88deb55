package org.waymark.dashboard.advocacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.records.Fields;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordRequest;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.kernel.RecordRef;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.recommendation.IssueCommand;
import org.waymark.monitoring.recommendation.IssueCommand.CorrectIssue;
import org.waymark.monitoring.recommendation.IssueCommand.RaiseIssue;
import org.waymark.monitoring.recommendation.IssueId;
import org.waymark.monitoring.recommendation.IssueOutline;
import org.waymark.monitoring.reference.Country;

/**
 * An issue or need as its sender describes it; for a correction, what is to be different.
 *
 * @param id chosen by the client; null to get one
 * @param programme code of a programme
 * @param phase code of its phase; null when it belongs to none
 * @param text what is wrong or missing, without personal data
 * @param raisedBy who said so, as a group; never a name
 * @param origin the record in which it came up
 * @param country where it is so; null when in several or not recorded
 * @param from when it was raised: day, month or year
 * @param to the last day on which it can have been; null for the same
 * @param reason only for a correction: why
 */
public record IssueRequest(
        @Nullable String id,
        @Nullable String programme,
        @Nullable String phase,
        @Nullable String text,
        @Nullable String raisedBy,
        @Nullable RecordRef origin,
        @Nullable String country,
        @Nullable String organisation,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason)
        implements RecordRequest {

    private static final int NAME = 300;

    /** The checked description. */
    IssueOutline outline() {
        Period period = Period.required(from, to);
        return new IssueOutline(
                ProgrammeCode.required(programme).value(),
                PhaseCode.optionalCode(phase),
                Fields.sentences("text", text),
                Text.optional("raisedBy", raisedBy, NAME),
                RecordRef.optional("origin", origin),
                Country.optionalCode("country", country),
                Text.optional("organisation", organisation, NAME),
                period.from().value(),
                period.to().value());
    }

    /** The checked command. */
    public IssueCommand command(IssueId issueId, LocalDate today) {
        return new RaiseIssue(issueId, outline(), today);
    }

    IssueCommand correction(IssueId issueId, LocalDate today) {
        return new CorrectIssue(issueId, outline(), Reason.checked(reason), today);
    }
}
