package org.waymark.dashboard.records;

import jakarta.annotation.security.RolesAllowed;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.register.RecordRow;

/**
 * The endpoints that records of many kinds have alike: record, correct, retract, show and list. A
 * controller of one kind says what its commands are, and adds what is its own.
 *
 * @param <Q> the record as its sender describes it
 * @param <R> the record as it stands, which is also the answer
 */
public abstract class RecordEndpoints<Q extends RecordRequest, R extends RecordRow> {

    /** Role of those who log. */
    protected static final String STAFF = "STAFF";

    /** Role of those who read figures and records without personal data. */
    protected static final String COORDINATOR = "COORDINATOR";

    /** The way to commands and rows. */
    protected final RecordDoor door;

    /** The kind of record. */
    protected final RecordDoor.Of<R> records;

    private final Overlay overlay;

    /** Endpoints of this kind of record. */
    protected RecordEndpoints(RecordDoor door, Overlay overlay, RecordDoor.Of<R> records) {
        this.door = door;
        this.overlay = overlay;
        this.records = records;
    }

    /** Requires that it is within the caller's reach, and points to what exists. */
    protected abstract void check(Q request, Caller caller);

    /** The command that records it. */
    protected abstract Object recording(String id, Q request);

    /** What a correction is laid over: the stored description. */
    protected abstract Object described(R row);

    /**
     * The command that corrects it.
     *
     * @param whole the stored description with the correction laid over it
     */
    protected abstract Object correcting(R row, Q whole);

    /** The command that takes it back. */
    protected abstract Object retracting(String id, String reason);

    @PostMapping
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> add(
            @RequestBody Q request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        check(request, caller);
        return door.add(
                records.path(), request.id(), key, request, caller, id -> recording(id, request));
    }

    @PostMapping("/{id}/corrections")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> correct(
            @PathVariable String id,
            @RequestBody Q correction,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "corrections",
                ifMatch,
                correction,
                caller,
                row -> {
                    Q whole = overlay.of(described(row), correction);
                    check(whole, caller);
                    return correcting(row, whole);
                });
    }

    @PostMapping("/{id}/retraction")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> retract(
            @PathVariable String id,
            @RequestBody Reason reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id, "retraction", ifMatch, reason, caller, row -> retracting(id, reason.checked()));
    }

    @GetMapping("/{id}")
    @RolesAllowed({STAFF, COORDINATOR})
    ResponseEntity<R> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return door.show(records, id, atLeast, caller, row -> row);
    }

    @GetMapping
    @RolesAllowed({STAFF, COORDINATOR})
    RecordPage<R> list(ListParameters parameters, @AuthenticationPrincipal Caller caller) {
        return door.list(records, parameters, caller, row -> row);
    }

    /** A change of a controller's own: see {@link RecordDoor#change}. */
    protected ResponseEntity<Receipt> change(
            String id,
            String what,
            @Nullable String ifMatch,
            Object request,
            Caller caller,
            Function<R, Object> command) {
        return door.change(records, id, what, ifMatch, request, caller, command);
    }
}
