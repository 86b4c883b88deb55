package org.waymark.dashboard.records;

import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.register.RecordRow;

/**
 * The endpoints of records that are shown as they stand. A correction is laid over the stored
 * description.
 *
 * @param <Q> the record as its sender describes it
 * @param <R> the record as it stands, which is also the answer
 */
public abstract class RecordEndpoints<Q extends RecordRequest, R extends RecordRow>
        extends RecordViews<Q, Q, R, R> {

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

    @Override
    protected final R view(R row) {
        return row;
    }
}
