package org.waymark.dashboard.records;

import jakarta.annotation.security.RolesAllowed;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.register.RecordRow;

/**
 * The changes that records of every kind have alike: record, correct and retract. A controller of
 * one kind says what its commands are, and adds what is its own.
 *
 * @param <Q> the record as its sender describes it
 * @param <C> what is to be corrected of it
 * @param <R> the record as it stands
 */
public abstract class RecordChanges<Q extends RecordRequest, C, R extends RecordRow> {

    /** Role of those who log. */
    protected static final String STAFF = "STAFF";

    /** Role of those who read figures and records without personal data. */
    protected static final String COORDINATOR = "COORDINATOR";

    /** The way to commands and rows. */
    protected final RecordDoor door;

    /** The kind of record. */
    protected final RecordDoor.Of<R> records;

    /** Changes of this kind of record. */
    protected RecordChanges(RecordDoor door, RecordDoor.Of<R> records) {
        this.door = door;
        this.records = records;
    }

    /** Requires that it is within the caller's reach, and points to what exists. */
    protected abstract void check(Q request, Caller caller);

    /** The command that records it. */
    protected abstract Object recording(String id, Q request);

    /** The checked command that corrects it. */
    protected abstract Object correction(R row, C correction, Caller caller);

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
            @RequestBody C correction,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "corrections",
                ifMatch,
                correction,
                caller,
                row -> correction(row, correction, caller));
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
