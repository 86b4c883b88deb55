package org.waymark.monitoring.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.ledger.LedgerTable.FactKey;

/**
 * The summaries as stored. They change in the transaction that changes the ledger, and are made
 * while the ledger does not change, so that they always agree with it.
 */
final class SummaryTable {

    private static final String WHOLE_KEY =
            """
            ARRAY(SELECT CASE name WHEN 'programme' THEN fact.programme ELSE to_jsonb(told) ->> name END
                FROM unnest(summary.dimensions) WITH ORDINALITY AS by (name, n) ORDER BY n)
            """;
    private static final String ADD =
            """
            INSERT INTO projection.ledger_summary_cell AS cell
                (summary, recorded, month, span, key, total, known, facts, at_least, about)
            SELECT summary.id, moment.recorded, date_trunc('month', occurred_on)::date, %2$s, %3$s,
                %1$s * coalesce(sum(quantity), 0), %1$s * count(quantity), %1$s * count(*),
                %1$s * count(*) FILTER (WHERE precision = 'at-least'), %1$s * count(*) FILTER (WHERE precision = 'about')
            FROM projection.ledger_fact fact
            JOIN projection.ledger_dimensions told ON told.id = fact.dimensions
            JOIN projection.ledger_summary summary ON summary.kind = fact.kind
            CROSS JOIN LATERAL (VALUES ('infinity'::date), (date_trunc('month', %5$s AT TIME ZONE 'UTC')::date)) AS moment (recorded)
            WHERE %4$s
            GROUP BY 1, 2, 3, 4, 5
            ON CONFLICT (summary, recorded, month, span, key) DO UPDATE SET total = cell.total + excluded.total,
                known = cell.known + excluded.known, facts = cell.facts + excluded.facts,
                at_least = cell.at_least + excluded.at_least, about = cell.about + excluded.about
            """;

    /** Of the whole database: whoever holds it is the only one to change ledger or summaries. */
    private static final long LOCK = 7_105_220_001L;

    private final JdbcClient jdbc;

    SummaryTable(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** Keeps others from changing ledger and summaries until this transaction ends. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> true)
                .single();
    }

    /** Whether there is any; asked under the lock. */
    boolean isInUse() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM projection.ledger_summary)")
                .query(Boolean.class)
                .single();
    }

    /** Adds facts to the sums of the month in which they were recorded. */
    void add(List<FactKey> facts) {
        change(1, "recorded_at", facts);
    }

    /** Takes facts out, in the month in which they were superseded. */
    void takeOut(List<FactKey> superseded) {
        change(-1, "superseded_at", superseded);
    }

    private void change(int sign, String when, List<FactKey> facts) {
        if (!facts.isEmpty()) {
            jdbc.sql(
                            ADD.formatted(
                                    sign,
                                    Span.exactness(),
                                    WHOLE_KEY,
                                    "(fact.position, fact.ordinal) IN (SELECT * FROM"
                                            + " unnest(:positions::bigint[], :ordinals::int[]))",
                                    when))
                    .param("positions", facts.stream().map(FactKey::position).toArray(Long[]::new))
                    .param("ordinals", facts.stream().map(FactKey::ordinal).toArray(Integer[]::new))
                    .update();
        }
    }

    /** The id of a summary; empty when it is not kept. */
    Optional<Long> find(Summary summary) {
        return jdbc.sql(
                        "SELECT id FROM projection.ledger_summary WHERE kind = :kind AND dimensions"
                                + " = :dimensions::text[]")
                .param("kind", summary.kind().code())
                .param("dimensions", summary.names())
                .query(Long.class)
                .optional();
    }

    /** Makes a summary of all facts; under the lock. */
    void create(Summary summary) {
        long id =
                jdbc.sql(
                                "INSERT INTO projection.ledger_summary (kind, dimensions) VALUES"
                                        + " (:kind, :dimensions::text[]) RETURNING id")
                        .param("kind", summary.kind().code())
                        .param("dimensions", summary.names())
                        .query(Long.class)
                        .single();
        String key =
                summary.dimensions().stream()
                        .map(Dimension::column)
                        .collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
        create(id, 1, "recorded_at", key);
        create(id, -1, "superseded_at", key);
    }

    private void create(long id, int sign, String when, String key) {
        jdbc.sql(
                        ADD.formatted(
                                sign,
                                Span.exactness(),
                                key,
                                "summary.id = :id AND fact." + when + " IS NOT NULL",
                                when))
                .param("id", id)
                .update();
    }

    /** Forgets the oldest ones, so that at most so many are kept; under the lock. */
    void keepAtMost(int summaries) {
        jdbc.sql(
                        """
                        WITH forgotten AS (
                            DELETE FROM projection.ledger_summary WHERE id IN
                                (SELECT id FROM projection.ledger_summary ORDER BY id DESC OFFSET :most)
                            RETURNING id)
                        DELETE FROM projection.ledger_summary_cell WHERE summary IN (SELECT id FROM forgotten)
                        """)
                .param("most", summaries)
                .update();
    }
}
