package org.waymark.hotline.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.hotline.conversation.LastHeard;
import org.waymark.hotline.conversation.Tongues;
import org.waymark.hotline.script.Script;
import org.waymark.hotline.script.Scripts;

/** Where each conversation stands, for the desk and for whoever writes to a child. */
@Component
class Queue implements Tongues, LastHeard {

    /**
     * After so long without an open desk, and without a word to the child, whoever has a
     * conversation is taken to have gone.
     */
    static final Duration AWAY_AFTER = Duration.ofMinutes(5);

    private static final String HOLDER_AWAY =
            """
            taken_by IS NOT NULL AND coalesce(holder_at < :away, true)
                AND NOT EXISTS (SELECT FROM hotline.desk_presence open
                    WHERE open.account_id = taken_by AND open.seen_at > :away)
            """;

    private final JdbcClient jdbc;
    private final Scripts scripts;
    private final Clock clock;

    Queue(JdbcClient jdbc, Scripts scripts, Clock clock) {
        this.jdbc = jdbc;
        this.scripts = scripts;
        this.clock = clock;
    }

    @Override
    public boolean note(String alias, Instant at) {
        return jdbc.sql(
                                """
                                UPDATE hotline.desk_queue SET heard_at = :at
                                WHERE alias = :alias AND (heard_at IS NULL OR heard_at < :at - interval '1 minute')
                                """)
                        .param("alias", alias)
                        .param("at", time(at))
                        .update()
                > 0;
    }

    @Override
    public Optional<Instant> lastHeard(String alias) {
        return jdbc.sql(
                        "SELECT heard_at FROM hotline.desk_queue WHERE alias = :alias AND heard_at"
                                + " IS NOT NULL")
                .param("alias", alias)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    @Override
    public Script of(String alias) {
        return scripts.in(
                jdbc.sql("SELECT language FROM hotline.desk_queue WHERE alias = :alias")
                        .param("alias", alias)
                        .query(String.class)
                        .optional()
                        .orElse("en"));
    }

    /**
     * Everybody who waits or talks: unseen alarms first, then danger, then who has waited longest.
     * Last those who were erased and are only to be coded.
     */
    List<QueueEntry> open() {
        return entries(
                        """
                        phase IN ('waiting', 'talking')
                        ORDER BY alarm_since NULLS LAST, erased, (phase = 'waiting') DESC, high_risk DESC,
                            waiting_since NULLS LAST, unanswered_since NULLS LAST, alias
                        """)
                .query((row, n) -> entry(row))
                .list();
    }

    /** The conversations of one person: unseen alarms first, then what is unread, then by time. */
    List<QueueEntry> takenBy(String account) {
        return entries(
                        """
                        phase = 'talking' AND taken_by = :account
                        ORDER BY alarm_since NULLS LAST, unread = 0, unanswered_since NULLS LAST, alias
                        """)
                .param("account", account)
                .query((row, n) -> entry(row))
                .list();
    }

    /**
     * Notes that whoever has it looks at a conversation now. To be called before its words are
     * read, in the same transaction: a message that comes meanwhile is shown, or counts as unread.
     */
    void seen(String alias, String account) {
        jdbc.sql(
                        """
                        UPDATE hotline.desk_queue SET unread = 0
                        WHERE alias = :alias AND taken_by = :account AND unread > 0
                        """)
                .param("alias", alias)
                .param("account", account)
                .update();
    }

    Optional<QueueEntry> find(String alias) {
        return entries("alias = :alias")
                .param("alias", alias)
                .query((row, n) -> entry(row))
                .optional();
    }

    private JdbcClient.StatementSpec entries(String which) {
        return jdbc.sql(
                        "SELECT *, "
                                + HOLDER_AWAY
                                + " AS holder_away FROM hotline.desk_queue WHERE "
                                + which)
                .param("away", time(clock.instant().minus(AWAY_AFTER)));
    }

    /** Whether the desk of whoever has this conversation has been closed for a while. */
    boolean isHolderAway(String alias) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM hotline.desk_queue WHERE alias = :alias AND "
                                + HOLDER_AWAY
                                + ")")
                .param("alias", alias)
                .param("away", time(clock.instant().minus(AWAY_AFTER)))
                .query(Boolean.class)
                .single();
    }

    /** How many wait before this child would be taken; 0 when it is taken. */
    int ahead(String alias) {
        return jdbc.sql(
                        """
                        WITH mine AS (
                            SELECT waiting_since, high_risk AND phase = 'waiting' OR phase = 'talking' AS first
                            FROM hotline.desk_queue WHERE alias = :alias)
                        SELECT count(*)::int FROM hotline.desk_queue other
                        WHERE other.phase = 'waiting' AND NOT other.erased AND other.alias <> :alias
                            AND (other.high_risk
                                OR other.waiting_since < coalesce((SELECT waiting_since FROM mine), 'infinity'))
                            AND NOT coalesce((SELECT first FROM mine), false)
                        """)
                .param("alias", alias)
                .query(Integer.class)
                .single();
    }

    /**
     * Median of the waits of the last 24 hours in minutes, at least 1; empty when fewer than five
     * are known.
     */
    Optional<Integer> usualMinutes() {
        return jdbc.sql(
                        """
                        SELECT greatest(1, ceil(percentile_cont(0.5) WITHIN GROUP (
                            ORDER BY extract(epoch FROM answered_at - asked_at)) / 60))::int AS minutes
                        FROM hotline.desk_queue WHERE answered_at > :since HAVING count(*) >= 5
                        """)
                .param("since", time(clock.instant().minus(Duration.ofHours(24))))
                .query(Integer.class)
                .optional();
    }

    /** Everything that changed lately, by the database's clock, which has written when. */
    List<Change> changedWithin(Duration last) {
        return jdbc.sql(
                        """
                        SELECT *, (SELECT max(changed_at) FROM hotline.desk_referral AS asked
                            WHERE asked.alias = queue.alias AND state = 'override-asked') AS override_asked_at
                        FROM hotline.desk_queue AS queue
                        WHERE changed_at >= statement_timestamp() - make_interval(secs => :seconds)
                        """)
                .param("seconds", last.toMillis() / 1000.0)
                .query((row, n) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        String wish = row.getString("wish");
        return new Change(
                row.getString("alias"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("phase"),
                wish == null ? "" : wish,
                row.getBoolean("high_risk"),
                instant(row, "waiting_since"),
                instant(row, "wrote_at"),
                row.getString("taken_by"),
                instant(row, "alarm_since"),
                row.getString("alarm_rung"),
                instant(row, "override_asked_at"));
    }

    /** Since when the child who waits longest waits for a word of a person. */
    Optional<Instant> longestAlone() {
        return open().stream()
                .map(QueueEntry::leftAloneSince)
                .filter(Objects::nonNull)
                .map(Instant.class::cast)
                .min(Instant::compareTo);
    }

    private static QueueEntry entry(ResultSet row) throws SQLException {
        String alias = row.getString("alias");
        String wish = row.getString("wish");
        return new QueueEntry(
                alias,
                Nickname.of(alias),
                row.getString("language"),
                row.getString("country"),
                row.getString("phase"),
                wish == null ? "" : wish,
                instant(row, "waiting_since"),
                instant(row, "unanswered_since"),
                row.getBoolean("high_risk"),
                instant(row, "alarm_since"),
                row.getString("taken_by"),
                row.getString("taken_role"),
                row.getBoolean("holder_away"),
                row.getInt("unread"),
                row.getBoolean("gone"),
                row.getBoolean("erased"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
