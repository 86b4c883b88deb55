package org.waymark.dashboard.advocacy;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.dashboard.records.KnownRecords;
import org.waymark.dashboard.records.Overlay;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordEndpoints;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.recommendation.IssueCommand.RetractIssue;
import org.waymark.monitoring.recommendation.IssueId;
import org.waymark.monitoring.recommendation.IssueOutline;
import org.waymark.monitoring.recommendation.IssueRegister;
import org.waymark.monitoring.recommendation.IssueRow;

/** {@code /api/issues}. */
@RestController
@RequestMapping("/api/issues")
class IssuesApi extends RecordEndpoints<IssueRequest, IssueRow> {

    private final KnownRecords known;

    IssuesApi(RecordDoor door, Overlay overlay, KnownRecords known, IssueRegister register) {
        super(
                door,
                overlay,
                new RecordDoor.Of<>(
                        "/api/issues", "issue", IssueRegister.NAME, register.records()));
        this.known = known;
    }

    @Override
    protected void check(IssueRequest request, Caller caller) {
        IssueOutline about = request.outline();
        door.check(caller, about.programme(), about.phase(), about.country(), about.organisation());
        known.require("origin", about.origin(), caller);
    }

    @Override
    protected Object recording(String id, IssueRequest request) {
        return request.command(new IssueId(id), door.today());
    }

    @Override
    protected Object described(IssueRow row) {
        return row.about();
    }

    @Override
    protected Object correcting(IssueRow row, IssueRequest whole) {
        return whole.correction(new IssueId(row.id()), door.today());
    }

    @Override
    protected Object retracting(String id, String reason) {
        return new RetractIssue(new IssueId(id), reason, door.today());
    }
}
