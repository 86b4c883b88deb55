package org.waymark.monitoring.eventstore;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.kernel.RuleBroken;

/**
 * What the event store remembers of commands: whether one was stored before, and where its record
 * stands.
 */
@Component
class StoredCommands {

    private final JdbcClient jdbc;

    StoredCommands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The receipt of the same command when it was stored before. */
    Optional<Receipt> sameAgain(String recordId, @Nullable String fingerprint) {
        if (fingerprint == null) {
            return Optional.empty();
        }
        return jdbc.sql(
                        """
                        SELECT global_index, sequence_number + 1 AS version FROM event_store.domain_event_entry
                        WHERE aggregate_identifier = :id AND meta_data::jsonb ->> 'fingerprint' = :fingerprint
                        ORDER BY sequence_number DESC LIMIT 1
                        """)
                .param("id", recordId)
                .param("fingerprint", fingerprint)
                .query((row, n) -> new Receipt(row.getLong(1), row.getLong(2), true))
                .optional();
    }

    /** Where a record stands after a command that changed nothing. */
    Receipt current(String recordId) {
        return jdbc.sql(
                        """
                        SELECT global_index, sequence_number + 1 FROM event_store.domain_event_entry
                        WHERE aggregate_identifier = :id ORDER BY sequence_number DESC LIMIT 1
                        """)
                .param("id", recordId)
                .query((row, n) -> new Receipt(row.getLong(1), row.getLong(2), true))
                .optional()
                .orElseThrow(() ->
                        new RuleBroken("RecordMustExist", "There is no record " + recordId + "."));
    }
}
