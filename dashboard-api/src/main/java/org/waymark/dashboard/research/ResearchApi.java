package org.waymark.dashboard.research;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.dashboard.records.KnownRecords;
import org.waymark.dashboard.records.Overlay;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordEndpoints;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.research.ResearchCommand.RetractResearch;
import org.waymark.monitoring.research.ResearchId;
import org.waymark.monitoring.research.ResearchOutline;
import org.waymark.monitoring.research.ResearchRegister;
import org.waymark.monitoring.research.ResearchRow;

/** {@code /api/research-outputs}. */
@RestController
@RequestMapping("/api/research-outputs")
class ResearchApi extends RecordEndpoints<ResearchRequest, ResearchRow> {

    private final KnownRecords known;
    private final BaselineIndicators indicators;

    ResearchApi(
            RecordDoor door,
            Overlay overlay,
            KnownRecords known,
            BaselineIndicators indicators,
            ResearchRegister register) {
        super(
                door,
                overlay,
                new RecordDoor.Of<>(
                        "/api/research-outputs",
                        "research output",
                        ResearchRegister.NAME,
                        register.records()));
        this.known = known;
        this.indicators = indicators;
    }

    @Override
    protected void check(ResearchRequest request, Caller caller) {
        ResearchOutline about = request.outline();
        door.check(caller, about.programme(), about.phase(), about.country(), about.organisation());
        indicators.require(about.baselineOf());
        known.require("basedOn", about.basedOn(), caller);
    }

    @Override
    protected Object recording(String id, ResearchRequest request) {
        return request.command(new ResearchId(id), door.today());
    }

    @Override
    protected Object described(ResearchRow row) {
        return row.about();
    }

    @Override
    protected Object correcting(ResearchRow row, ResearchRequest whole) {
        return whole.correction(new ResearchId(row.id()), door.today());
    }

    @Override
    protected Object retracting(String id, String reason) {
        return new RetractResearch(new ResearchId(id), reason, door.today());
    }
}
