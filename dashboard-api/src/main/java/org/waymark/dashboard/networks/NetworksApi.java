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
import org.waymark.dashboard.records.ListParameters;
import org.waymark.dashboard.records.Overlay;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordPage;
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
class NetworksApi {

    private static final String STAFF = "STAFF";
    private static final String COORDINATOR = "COORDINATOR";
    private static final String PATH = "/api/networks";
    private static final String KEY = "Idempotency-Key";

    private final RecordDoor door;
    private final Overlay overlay;
    private final Positions positions;
    private final Untrained untrained;
    private final RecordDoor.Of<NetworkRow> records;

    NetworksApi(
            RecordDoor door,
            Overlay overlay,
            Positions positions,
            Untrained untrained,
            NetworkRegister register) {
        this.door = door;
        this.overlay = overlay;
        this.positions = positions;
        this.untrained = untrained;
        this.records =
                new RecordDoor.Of<>(PATH, "network", NetworkRegister.NAME, register.records());
    }

    @PostMapping
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> add(
            @RequestBody NetworkRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        check(request, caller);
        return door.add(
                PATH,
                request.id(),
                key,
                request,
                caller,
                id -> request.command(new NetworkId(id), door.today()));
    }

    @PostMapping("/{id}/corrections")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> correct(
            @PathVariable String id,
            @RequestBody NetworkRequest correction,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                records,
                id,
                "corrections",
                ifMatch,
                correction,
                caller,
                row -> {
                    NetworkRequest whole = overlay.of(row.about(), correction);
                    check(whole, caller);
                    return whole.correction(new NetworkId(id), row, door.today());
                });
    }

    @PostMapping("/{id}/retraction")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> retract(
            @PathVariable String id,
            @RequestBody Reason reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                records,
                id,
                "retraction",
                ifMatch,
                reason,
                caller,
                row -> new RetractNetwork(new NetworkId(id), reason.checked(), door.today()));
    }

    @PostMapping("/{id}/members")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> join(
            @PathVariable String id,
            @RequestBody MemberRequest member,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                records,
                id,
                "members",
                ifMatch,
                member,
                caller,
                row -> member.joining(new NetworkId(id)));
    }

    @PostMapping("/{id}/departures")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> leave(
            @PathVariable String id,
            @RequestBody MemberRequest member,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                records,
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
                door.find(records, id, caller),
                given == null ? door.today() : given.last(),
                caller.scope());
    }

    @GetMapping("/{id}")
    @RolesAllowed({STAFF, COORDINATOR})
    ResponseEntity<NetworkRow> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return door.show(records, id, atLeast, caller, row -> row);
    }

    @GetMapping
    @RolesAllowed({STAFF, COORDINATOR})
    RecordPage<NetworkRow> list(ListParameters parameters, @AuthenticationPrincipal Caller caller) {
        return door.list(records, parameters, caller, row -> row);
    }

    /** It is within reach. */
    private void check(NetworkRequest request, Caller caller) {
        NetworkOutline about = request.outline();
        door.check(caller, about.programme(), about.phase(), about.country(), about.organisation());
    }
}
