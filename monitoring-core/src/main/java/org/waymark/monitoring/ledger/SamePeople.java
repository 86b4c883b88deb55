package org.waymark.monitoring.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.monitoring.person.MergeEvent;
import org.waymark.monitoring.person.MergeEvent.PeopleMerged;
import org.waymark.monitoring.person.MergeEvent.PeopleSplit;
import org.waymark.monitoring.projection.Batch;
import org.waymark.monitoring.projection.Destination;
import org.waymark.monitoring.projection.Stored;

/**
 * Which pseudonyms are one person, with the time at which that was decided and the time at which it
 * was taken back: so the facts stay as they were recorded, and a question about what was known
 * before a merge still counts two.
 */
final class SamePeople {

    /** The one pseudonym by which all of a person are counted; null for whoever was not merged. */
    static final Field<String> COUNTED_AS =
            DSL.field(DSL.name("same_person", "counted_as"), String.class);

    static final Field<String> PSEUDONYM =
            DSL.field(DSL.name("same_person", "pseudonym"), String.class);

    private static final String KNOWN_NOW = "superseded_at IS NULL";
    private static final String KNOWN_THEN =
            "recorded_at <= {0} AND (superseded_at IS NULL OR superseded_at > {0})";

    /** Merges form chains and even rings, so whoever can be reached from whom is one person. */
    private static final String REACHED =
            """
            (WITH RECURSIVE pair (one, other) AS (
                SELECT one, other FROM projection.ledger_same_person WHERE %1$s
                UNION
                SELECT other, one FROM projection.ledger_same_person WHERE %1$s
            ), reached (pseudonym, other) AS (
                SELECT one, other FROM pair
                UNION
                SELECT reached.pseudonym, pair.other FROM reached JOIN pair ON pair.one = reached.other
            )
            SELECT pseudonym, least(pseudonym, min(other)) AS counted_as FROM reached GROUP BY pseudonym)
            """;

    private final JdbcTemplate jdbc;

    SamePeople(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Decision(MergeEvent event, Stored at) {}

    /** Who counts as whom, as it was known at a moment; null for now. */
    static Table<Record> knownAt(@Nullable Instant knownAt) {
        if (knownAt == null) {
            return DSL.table(REACHED.formatted(KNOWN_NOW)).as(DSL.name("same_person"));
        }
        OffsetDateTime then = knownAt.atOffset(ZoneOffset.UTC);
        return DSL.table(REACHED.formatted(KNOWN_THEN), DSL.val(then)).as(DSL.name("same_person"));
    }

    /** Writes a decision at the end of the transaction. */
    void write(MergeEvent event, Stored at) {
        Batch.gather(this, new Decision(event, at), this::write);
    }

    /** One by one and in their order: they are few. */
    private void write(Destination destination, List<Decision> decisions) {
        for (Decision decision : decisions) {
            switch (decision.event()) {
                case PeopleMerged merged -> add(destination, merged, decision.at());
                case PeopleSplit split -> end(destination, split, decision.at());
            }
        }
    }

    private void add(Destination destination, PeopleMerged merged, Stored at) {
        jdbc.update(
                """
                INSERT INTO %s (position, merge, one, other, recorded_at)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """
                        .formatted(destination.table("ledger_same_person")),
                at.position(),
                merged.mergeId(),
                merged.merger().one().person(),
                merged.merger().other().person(),
                at.recordedAt().atOffset(ZoneOffset.UTC));
    }

    private void end(Destination destination, PeopleSplit split, Stored at) {
        jdbc.update(
                """
                UPDATE %s SET superseded_at = ?
                WHERE merge = ? AND superseded_at IS NULL AND position < ?
                """
                        .formatted(destination.table("ledger_same_person")),
                at.recordedAt().atOffset(ZoneOffset.UTC),
                split.mergeId(),
                at.position());
    }
}
