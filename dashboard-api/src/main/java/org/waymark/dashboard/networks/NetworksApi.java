package org.waymark.dashboard.networks;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.dashboard.records.Overlay;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordEndpoints;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.ledger.Ledger;
import org.waymark.monitoring.network.NetworkCommand.RetractNetwork;
import org.waymark.monitoring.network.NetworkId;
import org.waymark.monitoring.network.NetworkOutline;
import org.waymark.monitoring.network.NetworkRegister;
import org.waymark.monitoring.network.NetworkRow;
import org.waymark.monitoring.projection.Positions;

/** {@code /api/networks}. */
@RestController
@RequestMapping("/api/networks")
class NetworksApi extends RecordEndpoints<NetworkRequest, NetworkRow> {

    private final Positions positions;
    private final Untrained untrained;

    NetworksApi(
            RecordDoor door,
            Overlay overlay,
            Positions positions,
            Untrained untrained,
            NetworkRegister register) {
        super(
                door,
                overlay,
                new RecordDoor.Of<>(
                        "/api/networks", "network", NetworkRegister.NAME, register.records()));
        this.positions = positions;
        this.untrained = untrained;
    }

    @PostMapping("/{id}/members")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> join(
            @PathVariable String id,
            @RequestBody MemberRequest member,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id, "members", ifMatch, member, caller, row -> member.joining(new NetworkId(id)));
    }

    @PostMapping("/{id}/departures")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> leave(
            @PathVariable String id,
            @RequestBody MemberRequest member,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "departures",
                ifMatch,
                member,
                caller,
                row -> member.leaving(new NetworkId(id)));
    }

    /** Its members of whose institution nobody was trained. */
    @GetMapping("/{id}/untrained-members")
    @RolesAllowed({STAFF, COORDINATOR})
    UntrainedMembers untrained(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        positions.await(atLeast, NetworkRegister.NAME, Ledger.NAME);
        PartialDate given = PartialDate.optional("asOf", asOf);
        return untrained.of(
                door.find(records, id, caller), given == null ? door.today() : given.last());
    }

    @Override
    protected void check(NetworkRequest request, Caller caller) {
        NetworkOutline about = request.outline();
        door.check(caller, about.programme(), about.phase(), about.country(), about.organisation());
    }

    @Override
    protected Object recording(String id, NetworkRequest request) {
        return request.command(new NetworkId(id), door.today());
    }

    @Override
    protected Object described(NetworkRow row) {
        return row.about();
    }

    @Override
    protected Object correcting(NetworkRow row, NetworkRequest whole) {
        return whole.correction(new NetworkId(row.id()), row, door.today());
    }

    @Override
    protected Object retracting(String id, String reason) {
        return new RetractNetwork(new NetworkId(id), reason, door.today());
    }
}
