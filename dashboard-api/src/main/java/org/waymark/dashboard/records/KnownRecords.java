package org.waymark.dashboard.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.chain.LinkedRecords;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RecordRef;
import org.waymark.monitoring.kernel.RecordType;
import org.waymark.monitoring.projection.Positions;

/** Checks that a record points only to records that exist, within the caller's reach. */
@Component
public class KnownRecords {

    private final LinkedRecords records;
    private final Positions positions;

    KnownRecords(LinkedRecords records, Positions positions) {
        this.records = records;
        this.positions = positions;
    }

    /** Requires that there is such a record; null points nowhere and is fine. */
    public void require(String field, @Nullable RecordRef ref, Caller caller) {
        if (ref == null || exists(ref, caller)) {
            return;
        }
        // It may have been recorded a moment ago.
        positions.awaitHead(LinkedRecords.projections());
        if (!exists(ref, caller)) {
            throw new InvalidValue(
                    field,
                    "There is no %s %s: see GET /api/%s."
                            .formatted(
                                    ref.type().replace('-', ' '),
                                    ref.id(),
                                    RecordType.of(field, ref.type()).collection()));
        }
    }

    /** The same for each of a list. */
    public void require(String field, List<RecordRef> refs, Caller caller) {
        for (int n = 0; n < refs.size(); n++) {
            require(field + "[" + n + "]", refs.get(n), caller);
        }
    }

    private boolean exists(RecordRef ref, Caller caller) {
        return records.find(ref, caller.scope()).isPresent();
    }
}
