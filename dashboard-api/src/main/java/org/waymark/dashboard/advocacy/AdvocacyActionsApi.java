package org.waymark.dashboard.advocacy;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.dashboard.records.KnownRecords;
import org.waymark.dashboard.records.Overlay;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordEndpoints;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.advocacy.ActionCommand.RetractAction;
import org.waymark.monitoring.advocacy.ActionId;
import org.waymark.monitoring.advocacy.ActionOutline;
import org.waymark.monitoring.advocacy.ActionRegister;
import org.waymark.monitoring.advocacy.ActionRow;
import org.waymark.monitoring.kernel.RecordType;

/** {@code /api/advocacy-actions}. */
@RestController
@RequestMapping("/api/advocacy-actions")
class AdvocacyActionsApi extends RecordEndpoints<ActionRequest, ActionRow> {

    private final KnownRecords known;

    AdvocacyActionsApi(
            RecordDoor door, Overlay overlay, KnownRecords known, ActionRegister register) {
        super(
                door,
                overlay,
                new RecordDoor.Of<>(
                        "/api/advocacy-actions",
                        "advocacy action",
                        ActionRegister.NAME,
                        register.records()));
        this.known = known;
    }

    @Override
    protected void check(ActionRequest request, Caller caller) {
        ActionOutline about = request.outline();
        door.check(caller, about.programme(), about.phase(), about.country(), about.organisation());
        known.require(
                "pushes",
                about.pushes().stream().map(RecordType.RECOMMENDATION::ref).toList(),
                caller);
        known.require("evidence", about.evidence(), caller);
    }

    @Override
    protected Object recording(String id, ActionRequest request) {
        return request.command(new ActionId(id), door.today());
    }

    @Override
    protected Object described(ActionRow row) {
        return row.about();
    }

    @Override
    protected Object correcting(ActionRow row, ActionRequest whole) {
        return whole.correction(new ActionId(row.id()), door.today());
    }

    @Override
    protected Object retracting(String id, String reason) {
        return new RetractAction(new ActionId(id), reason, door.today());
    }
}
