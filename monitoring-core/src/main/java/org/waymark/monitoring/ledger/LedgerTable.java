package org.waymark.monitoring.ledger;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.monitoring.ledger.DimensionSet.Shared;
import org.waymark.monitoring.projection.BulkTable;
import org.waymark.monitoring.projection.BulkTable.Column;
import org.waymark.monitoring.projection.Destination;
import org.waymark.monitoring.projection.Filling;
import org.waymark.monitoring.projection.Stored;

/** Writes the entries of many events by few statements: some that supersede, one that adds. */
final class LedgerTable {

    private static final int KNOWN_COMBINATIONS = 20_000;

    private final JdbcTemplate jdbc;
    private final BulkTable<Row> facts;
    private final BulkTable<DimensionSet> dimensions;
    private final SummaryTable summaries;
    private final LoadingCache<Shared, DimensionSet> combinations =
            Caffeine.newBuilder().maximumSize(KNOWN_COMBINATIONS).build(DimensionSet::of);

    LedgerTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.facts = new BulkTable<>("ledger_fact", factColumns(), "DO NOTHING", jdbc);
        this.summaries = new SummaryTable(jdbc);
        this.dimensions =
                new BulkTable<>("ledger_dimensions", dimensionColumns(), "DO NOTHING", jdbc);
    }

    private static List<Column<Row>> factColumns() {
        return List.of(
                new Column<>("position", "bigint", row -> row.entry().at().position()),
                new Column<>("quantity", "bigint", row -> row.fact().quantity()),
                new Column<>("recorded_at", "timestamptz", row -> row.entry().at().recordedAt()),
                new Column<>("superseded_at", "timestamptz", Row::supersededAt),
                new Column<>("occurred_from", "date", row -> row.fact().from()),
                new Column<>("occurred_on", "date", row -> row.fact().on()),
                new Column<>("ordinal", "integer", Row::ordinal),
                new Column<>("dimensions", "uuid", row -> row.dimensions().id()),
                new Column<>("kind", "text", row -> row.fact().kind().code()),
                new Column<>(
                        "programme",
                        "text",
                        row -> row.fact().dimensions().get(Dimension.PROGRAMME)),
                new Column<>("record_id", "text", row -> row.entry().recordId()),
                new Column<>("person", "text", row -> row.fact().person()));
    }

    private static List<Column<DimensionSet>> dimensionColumns() {
        List<Column<DimensionSet>> columns = new ArrayList<>();
        columns.add(new Column<>("id", "uuid", DimensionSet::id));
        DimensionSet.STORED.forEach(dimension ->
                columns.add(
                        new Column<>(
                                dimension.column(),
                                "text",
                                set -> set.shared().values().get(dimension))));
        columns.add(new Column<>("precision", "text", set -> set.shared().precision().code()));
        columns.add(new Column<>("record_type", "text", set -> set.shared().recordType()));
        return columns;
    }

    private record Row(
            LedgerEntry entry,
            int ordinal,
            Fact fact,
            DimensionSet dimensions,
            @Nullable Instant supersededAt) {}

    /** The key of a fact. */
    record FactKey(long position, int ordinal) {}

    void write(Destination destination, List<LedgerEntry> entries) {
        if (destination == Destination.NEW) {
            fill(entries);
        } else if (isSummarised(destination)) {
            List<LedgerEntry> fresh = notThereYet(entries);
            summaries.takeOut(supersede(destination, fresh));
            List<Row> rows = add(destination, fresh);
            summaries.add(keys(rows, row -> true));
            summaries.takeOut(keys(rows, row -> row.supersededAt() != null));
        } else {
            supersede(destination, entries);
            add(destination, entries);
        }
    }

    /** In a rebuild. */
    private void fill(List<LedgerEntry> entries) {
        LedgerFilling filling = Filling.of(this, () -> new LedgerFilling(facts, jdbc));
        filling.remember(superseding(entries));
        List<Row> rows = rows(entries);
        dimensions.add(Destination.NEW, filling.notStored(combinations(rows)));
        facts.add(Destination.NEW, rows);
    }

    private static List<LedgerEntry> superseding(List<LedgerEntry> entries) {
        return entries.stream().filter(LedgerEntry::supersedes).toList();
    }

    /** Adds the facts; some may have been superseded already. */
    private List<Row> add(Destination destination, List<LedgerEntry> entries) {
        List<Row> rows = rows(entries);
        dimensions.merge(destination, combinations(rows));
        facts.add(destination, rows);
        return rows;
    }

    private static List<FactKey> keys(List<Row> rows, Predicate<Row> which) {
        return rows.stream()
                .filter(which)
                .map(row -> new FactKey(row.entry().at().position(), row.ordinal()))
                .toList();
    }

    private static List<DimensionSet> combinations(List<Row> rows) {
        Map<UUID, DimensionSet> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.dimensions().id(), row.dimensions()));
        return List.copyOf(byId.values());
    }

    /** Without those that the ledger has seen before, which happens after a rebuild. */
    private List<LedgerEntry> notThereYet(List<LedgerEntry> entries) {
        Set<Long> there =
                Set.copyOf(
                        jdbc.query(
                                "SELECT DISTINCT position FROM projection.ledger_fact WHERE"
                                        + " position = ANY (?::text[]::bigint[])",
                                statement ->
                                        set(statement, 1, entries, entry -> entry.at().position()),
                                (row, n) -> row.getLong(1)));
        return entries.stream().filter(entry -> !there.contains(entry.at().position())).toList();
    }

    /** A rebuilt ledger has no summaries yet. */
    private boolean isSummarised(Destination destination) {
        if (destination != Destination.LIVE) {
            return false;
        }
        summaries.lock();
        return summaries.isInUse();
    }

    /**
     * Ends facts written before this batch, and answers which: each at the next entry of its record
     * that supersedes, which is not the first of the batch for facts that were written between the
     * two, as a rebuild does that has read further.
     */
    private List<FactKey> supersede(Destination destination, List<LedgerEntry> entries) {
        List<LedgerEntry> ending = superseding(entries);
        if (ending.isEmpty()) {
            return List.of();
        }
        List<Ended> ended = standing(destination, ending);
        if (!ended.isEmpty()) {
            end(destination, ended);
        }
        return ended.stream().map(Ended::key).toList();
    }

    private record Ended(FactKey key, Instant at) {}

    /**
     * The facts that these entries end. Found by the positions of their record's events, so a
     * rebuild needs no index of them by record; and in this order, whatever PostgreSQL thinks of
     * tables that it has not counted yet: left to itself it reads all facts for each batch.
     */
    private List<Ended> standing(Destination destination, List<LedgerEntry> ending) {
        return jdbc.query(
                """
                SELECT fact.position, fact.ordinal, later.at
                FROM (SELECT *, lag(position, 1, 0::bigint) OVER (PARTITION BY record_id ORDER BY position) AS former
                    FROM unnest(?::text[], ?::text[]::bigint[], ?::text[]::timestamptz[])
                        AS ending (record_id, position, at)) AS later
                CROSS JOIN LATERAL (SELECT global_index FROM event_store.domain_event_entry
                    WHERE aggregate_identifier = later.record_id OFFSET 0) AS event
                CROSS JOIN LATERAL (SELECT position, ordinal FROM %s
                    WHERE position = event.global_index AND position >= later.former AND position < later.position
                      AND record_id = later.record_id
                      AND superseded_at IS NULL OFFSET 0) AS fact
                """
                        .formatted(destination.table("ledger_fact")),
                statement -> {
                    set(statement, 1, ending, LedgerEntry::recordId);
                    set(statement, 2, ending, entry -> entry.at().position());
                    set(statement, 3, ending, entry -> entry.at().recordedAt());
                },
                (row, n) ->
                        new Ended(
                                new FactKey(row.getLong(1), row.getInt(2)),
                                row.getTimestamp(3).toInstant()));
    }

    private void end(Destination destination, List<Ended> facts) {
        jdbc.update(
                """
                UPDATE %s fact SET superseded_at = ended.at
                FROM unnest(?::text[]::bigint[], ?::text[]::integer[], ?::text[]::timestamptz[])
                    AS ended (position, ordinal, at)
                WHERE fact.position = ended.position AND fact.ordinal = ended.ordinal
                """
                        .formatted(destination.table("ledger_fact")),
                statement -> {
                    set(statement, 1, facts, fact -> fact.key().position());
                    set(statement, 2, facts, fact -> fact.key().ordinal());
                    set(statement, 3, facts, Ended::at);
                });
    }

    /** The new facts; one that a later entry of the same batch ends is written with its end. */
    private List<Row> rows(List<LedgerEntry> entries) {
        Map<String, Stored> ends = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (LedgerEntry entry : entries.reversed()) {
            Stored end = ends.get(entry.recordId());
            for (int n = entry.facts().size() - 1; n >= 0; n--) {
                Fact fact = entry.facts().get(n);
                rows.add(
                        new Row(
                                entry,
                                n,
                                fact,
                                combinations.get(
                                        new Shared(
                                                fact.dimensions(),
                                                fact.precision(),
                                                entry.recordType())),
                                end == null ? null : end.recordedAt()));
            }
            if (entry.supersedes()) {
                ends.put(entry.recordId(), entry.at());
            }
        }
        return rows.reversed(); // in the order of their keys, which costs their index the least
    }

    private static <T> void set(
            PreparedStatement statement, int parameter, List<T> rows, Function<T, Object> value)
            throws SQLException {
        String[] texts = rows.stream().map(value).map(String::valueOf).toArray(String[]::new);
        statement.setArray(parameter, statement.getConnection().createArrayOf("text", texts));
    }
}
