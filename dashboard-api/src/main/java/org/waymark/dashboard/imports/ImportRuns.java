package org.waymark.dashboard.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.dashboard.imports.Progress.State;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports there were and are, in any process. Holds what was wrong with them, and no names. */
@Repository
class ImportRuns {

    /** One that was not heard of for so long has died with its process; see {@link #heardOf}. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    /** Progress shows while the import's own transaction is open. */
    private final TransactionTemplate apart;

    ImportRuns(
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void add(String id, String table, boolean dryRun, String account) {
        jdbc.sql(
                        """
                        INSERT INTO imports.run (id, table_name, dry_run, account, state, started_at, heard_at)
                        VALUES (:id, :table, :dryRun, :account, 'waiting', :now, :now)
                        """)
                .param("id", id)
                .param("table", table)
                .param("dryRun", dryRun)
                .param("account", account)
                .param("now", now())
                .update();
    }

    /** They have not ended, whether or not they move. */
    void heardOf(Collection<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("UPDATE imports.run SET heard_at = :now WHERE id IN (:ids)")
                    .param("now", now())
                    .param("ids", ids)
                    .update();
        }
    }

    /** Shows how far it has come. */
    void moved(String id, Tally tally, State state) {
        write(id, tally, state, "[]", null);
    }

    /** It has ended. */
    void ended(String id, Tally tally, State state) {
        write(id, tally, state, json.writeValueAsString(tally.problems().kept()), now());
    }

    private void write(
            String id, Tally tally, State state, String problems, @Nullable Timestamp finished) {
        apart.executeWithoutResult(status ->
                jdbc.sql(
                                """
                                UPDATE imports.run SET state = :state, rows_read = :read, rows_wrong = :wrong,
                                    records_written = :written, records_unchanged = :unchanged,
                                    problems = :problems, problems_not_shown = :notShown, position = :position,
                                    heard_at = :now, finished_at = :finished
                                WHERE id = :id
                                """)
                        .param("state", state.code())
                        .param("read", tally.rowsRead())
                        .param("wrong", tally.problems().wrongRows())
                        .param("written", tally.recordsWritten())
                        .param("unchanged", tally.recordsUnchanged())
                        .param("problems", problems)
                        .param("notShown", tally.problems().notKept())
                        .param("position", tally.position())
                        .param("now", now())
                        .param("finished", finished)
                        .param("id", id)
                        .update());
    }

    /** One of this account. */
    Optional<ImportRun> find(String id, String account) {
        return jdbc.sql("SELECT * FROM imports.run WHERE id = :id AND account = :account")
                .param("id", id)
                .param("account", account)
                .query((row, n) -> run(row))
                .optional();
    }

    private ImportRun run(ResultSet row) throws SQLException {
        Instant heard = row.getTimestamp("heard_at").toInstant();
        Timestamp finished = row.getTimestamp("finished_at");
        boolean dead = finished == null && heard.plus(SILENCE).isBefore(clock.instant());
        return new ImportRun(
                row.getString("id"),
                row.getString("table_name"),
                row.getBoolean("dry_run"),
                dead ? State.FAILED.code() : row.getString("state"),
                row.getLong("rows_read"),
                row.getLong("rows_wrong"),
                dead ? 0 : row.getLong("records_written"),
                row.getLong("records_unchanged"),
                json.readValue(row.getString("problems"), new TypeReference<List<Problem>>() {}),
                row.getLong("problems_not_shown"),
                row.getLong("position"),
                row.getTimestamp("started_at").toInstant(),
                dead ? heard : finished == null ? null : finished.toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
