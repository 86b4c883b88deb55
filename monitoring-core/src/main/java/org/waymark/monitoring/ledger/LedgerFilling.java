package org.waymark.monitoring.ledger;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.monitoring.copy.KeptRows;
import org.waymark.monitoring.projection.BulkTable;
import org.waymark.monitoring.projection.Destination;
import org.waymark.monitoring.projection.Filling;
import org.waymark.monitoring.projection.KeyMadeLast;

/**
 * The ledger while a rebuild fills it: facts that were superseded are ended all at once when every
 * fact is there, so until then none need be found, and the table needs no key.
 */
final class LedgerFilling implements Filling {

    private static final String ENDINGS = "ledger_ending";

    /** To match the endings of a rebuild with its facts without a file. */
    private static final String MATCHING_MEMORY = "64MB";

    private static final int COLUMNS = 3;

    private final JdbcTemplate jdbc;
    private final KeyMadeLast key;
    private final Set<UUID> combinations = new HashSet<>();
    private final BulkTable<?> facts;
    private final KeptRows endings = new KeptRows();
    private boolean endsAny;

    LedgerFilling(BulkTable<?> facts, JdbcTemplate jdbc) {
        this.facts = facts;
        this.jdbc = jdbc;
        this.key = new KeyMadeLast("ledger_fact", jdbc);
        jdbc.execute(
                "CREATE TEMPORARY TABLE "
                        + ENDINGS
                        + " (record_id text, position bigint, at timestamptz) ON COMMIT DROP");
    }

    /** Those that were not asked about before: each need be stored only once. */
    List<DimensionSet> notStored(List<DimensionSet> sets) {
        return sets.stream().filter(set -> combinations.add(set.id())).toList();
    }

    /** Remembers what ends facts: entries that supersede what was written of their record. */
    void remember(List<LedgerEntry> ending) {
        if (ending.isEmpty()) {
            return;
        }
        try {
            for (LedgerEntry entry : ending) {
                endings.rows().row(COLUMNS);
                endings.rows().value(entry.recordId());
                endings.rows().value(entry.at().position());
                endings.rows().value(entry.at().recordedAt());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Rows are kept in memory here", e);
        }
        endsAny = true;
        if (endings.areMany()) {
            storeEndings();
        }
    }

    private void storeEndings() {
        jdbc.execute(
                (ConnectionCallback<Boolean>)
                        connection -> {
                            endings.copy(connection, ENDINGS + " (record_id, position, at)", "");
                            return true;
                        });
    }

    /** Ends each fact at the next entry of its record that supersedes. */
    @Override
    public void finish() {
        facts.store();
        if (endsAny) {
            storeEndings();
            jdbc.execute("ANALYZE " + ENDINGS);
            jdbc.execute("SET LOCAL work_mem = '" + MATCHING_MEMORY + "'");
            jdbc.update(
                    """
                    UPDATE %s fact SET superseded_at = ending.at
                    FROM (SELECT *, lag(position, 1, 0::bigint) OVER (PARTITION BY record_id ORDER BY position) AS former
                        FROM %s) AS ending
                    WHERE fact.record_id = ending.record_id AND fact.superseded_at IS NULL
                      AND fact.position >= ending.former AND fact.position < ending.position
                    """
                            .formatted(Destination.NEW.table("ledger_fact"), ENDINGS));
        }
        key.make();
    }
}
