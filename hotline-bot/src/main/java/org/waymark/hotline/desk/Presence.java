package org.waymark.hotline.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.conversation.Shift;
import org.waymark.hotline.conversation.Staffing;
import org.waymark.monitoring.access.Role;

/** Who is on shift: everybody whose desk is open, on whatever node. */
@Component
class Presence implements Shift {

    private static final Duration STILL_THERE = Duration.ofSeconds(45);

    /** How long somebody stays on shift whose desk was closed: a reload opens it again. */
    static final Duration LEFT_AFTER = Duration.ofSeconds(5);

    private static final Duration USUAL_HOLDS = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Queue queue;
    private final OpeningHours hours;
    private final Clock clock;
    private volatile @Nullable Wait usual;

    Presence(JdbcClient jdbc, Queue queue, OpeningHours hours, Clock clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * Notes that a desk is open.
     *
     * @return false if its page has told before that it is there, and tells so no more: a laptop
     *     that was shut, a telephone without a network, or somebody whose sign-in was ended
     */
    boolean seen(String deskId, String account, Role role) {
        return jdbc.sql(
                                """
                                INSERT INTO hotline.desk_presence AS open
                                    (desk_id, account_id, role, seen_at)
                                VALUES (:desk, :account, :role, :now)
                                ON CONFLICT (desk_id) DO UPDATE SET seen_at = excluded.seen_at
                                    WHERE coalesce(open.answered_at > :since, true)
                                """)
                        .param("desk", deskId)
                        .param("account", account)
                        .param("role", role.name())
                        .param("now", now())
                        .param("since", now().minus(STILL_THERE))
                        .update()
                > 0;
    }

    /** Notes that the page of a desk has told that it is there; of no desk but the account's. */
    void answered(String deskId, String account) {
        jdbc.sql(
                        "UPDATE hotline.desk_presence SET answered_at = :now WHERE desk_id = :desk"
                                + " AND account_id = :account")
                .param("desk", deskId)
                .param("account", account)
                .param("now", now())
                .update();
    }

    /**
     * Notes that a desk was closed: unless it is opened again, as a reload does, it is off shift in
     * a few seconds.
     */
    void leaving(String deskId) {
        jdbc.sql(
                        "UPDATE hotline.desk_presence SET seen_at = least(seen_at, :almost) WHERE"
                                + " desk_id = :desk")
                .param("desk", deskId)
                .param("almost", now().minus(STILL_THERE).plus(LEFT_AFTER))
                .update();
        jdbc.sql("DELETE FROM hotline.desk_presence WHERE seen_at < :silent")
                .param("silent", now().minus(STILL_THERE.multipliedBy(10)))
                .update();
    }

    /**
     * Counsellors and supervisors with an open desk who are not on a break: any of them may answer
     * any child.
     */
    int onShift() {
        return jdbc.sql(
                        """
                        SELECT count(DISTINCT account_id)::int FROM hotline.desk_presence open
                        WHERE role IN ('COUNSELLOR', 'SUPERVISOR') AND seen_at > :since
                            AND NOT EXISTS (SELECT 1 FROM hotline.desk_break rest
                                WHERE rest.account_id = open.account_id AND rest.ends_at > :now)
                        """)
                .param("since", now().minus(STILL_THERE))
                .param("now", now())
                .query(Integer.class)
                .single();
    }

    /** Everybody with an open desk, also on a break, in their highest role. */
    List<Person> people() {
        return jdbc.sql(
                        """
                        SELECT account_id, max(role) AS role FROM hotline.desk_presence
                        WHERE seen_at > :since GROUP BY account_id ORDER BY role DESC, account_id
                        """)
                .param("since", now().minus(STILL_THERE))
                .query((row, n) ->
                        new Person(
                                Objects.requireNonNull(row.getString(1)),
                                Role.of(Objects.requireNonNull(row.getString(2)))))
                .list();
    }

    @Override
    public Staffing staffingFor(String alias) {
        int onShift = onShift();
        return new Staffing(
                onShift,
                onShift > 0 ? queue.ahead(alias) : 0,
                usualWait(),
                onShift > 0 ? null : hours.opensAfter(clock.instant()).orElse(null),
                queue.isHolderAway(alias));
    }

    /** The usual wait changes slowly, and is asked for with each message of a child. */
    private @Nullable Integer usualWait() {
        Wait known = usual;
        Instant now = clock.instant();
        if (known == null || known.until().isBefore(now)) {
            known = new Wait(queue.usualMinutes().orElse(null), now.plus(USUAL_HOLDS));
            usual = known;
        }
        return known.minutes();
    }

    private record Wait(@Nullable Integer minutes, Instant until) {}

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
