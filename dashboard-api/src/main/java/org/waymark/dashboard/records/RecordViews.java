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
 * The endpoints that most kinds of records have: to {@link RecordChanges} they add how to show one
 * and how to list them.
 *
 * @param <Q> the record as its sender describes it
 * @param <C> what is to be corrected of it
 * @param <R> the record as it stands
 * @param <V> the record as it is answered
 */
public abstract class RecordViews<Q extends RecordRequest, C, R extends RecordRow, V>
        extends RecordChanges<Q, C, R> {

    /** Endpoints of this kind of record. */
    protected RecordViews(RecordDoor door, RecordDoor.Of<R> records) {
        super(door, records);
    }

    /** The answer. */
    protected abstract V view(R row);

    @GetMapping("/{id}")
    @RolesAllowed({STAFF, COORDINATOR})
    ResponseEntity<V> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return door.show(records, id, atLeast, caller, this::view);
    }

    @GetMapping
    @RolesAllowed({STAFF, COORDINATOR})
    RecordPage<V> list(ListParameters parameters, @AuthenticationPrincipal Caller caller) {
        return door.list(records, parameters, caller, this::view);
    }
}
