package org.waymark.dashboard.pages;

import java.util.Optional;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.history.RecordKind;

/** Where a record is read on a page. */
final class RecordAddress {

    private RecordAddress() {}

    /**
     * The page of a record; none for a caller who does not read records of its kind.
     *
     * @param type as the ledger names it, for example {@code policy-outcome}
     */
    static Optional<String> of(String type, String id, Caller caller) {
        return RecordKind.find(type)
                .filter(kind -> kind.isReadBy(caller.roles()))
                .map(kind ->
                        kind == RecordKind.TRAINING
                                ? Address.of("trainings", id).text()
                                : Address.of("records", type, id).text());
    }
}
