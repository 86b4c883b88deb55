package org.waymark.monitoring.ledger;

import java.util.List;
import org.waymark.monitoring.projection.Stored;

/**
 * What one event writes to the ledger.
 *
 * @param recordType for example training
 * @param supersedes whether the record's earlier facts no longer stand
 * @param facts what stands from now on
 */
record LedgerEntry(
        String recordType, String recordId, Stored at, boolean supersedes, List<Fact> facts) {}
