package org.waymark.dashboard.records;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.register.RecordRow;

/**
 * The endpoints of records that are shown as they stand: to {@link RecordChanges} they add how to
 * show and list. A correction is laid over the stored description.
 *
 * @param <Q> the record as its sender describes it
 * @param <R> the record as it stands, which is also the answer
 */
public abstract class RecordEndpoints<Q extends RecordRequest, R extends RecordRow>
        extends RecordChanges<Q, Q, R> {

    private final Overlay overlay;

    /** Endpoints of this kind of record. */
    protected RecordEndpoints(RecordDoor door, Overlay overlay, RecordDoor.Of<R> records) {
        super(door, records);
        this.overlay = overlay;
    }

    /** What a correction is laid over: the stored description. */
    protected abstract Object described(R row);

    /**
     * The command that corrects it.
     *
     * @param whole the stored description with the correction laid over it
     */
    protected abstract Object correcting(R row, Q whole);

    @Override
    protected final Object correction(R row, Q correction, Caller caller) {
        Q whole = overlay.of(described(row), correction);
        check(whole, caller);
        return correcting(row, whole);
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
}
