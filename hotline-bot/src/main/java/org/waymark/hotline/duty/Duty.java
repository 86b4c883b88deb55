package org.waymark.hotline.duty;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Elects the one node that speaks for a bot, by a PostgreSQL advisory lock on a connection of its
 * own. When that node or its connection dies, PostgreSQL frees the lock and another node takes
 * over; also when the node has not been heard of for some seconds. Safe to use from any thread.
 */
public final class Duty implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Duty.class);
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);
    private static final int CHECK_SECONDS = 2;

    /**
     * The database ends the connection of a node that has not looked for so long: one that is
     * frozen, or was cut off without a goodbye.
     */
    private static final Duration LEASE = Duration.ofSeconds(6);

    private final DataSource source;
    private final String name;
    private volatile @Nullable Connection connection;
    private long checkedAt = System.nanoTime() - BETWEEN_CHECKS.toNanos();
    private long turns;
    private boolean closed;

    /**
     * @param name what there is one of, for example {@code telegram:7000000001}
     */
    public Duty(DataSource source, String name) {
        this.source = source;
        this.name = name;
    }

    /**
     * Whether this node is on duty; takes the duty when it is free. Looks at most once a second.
     */
    public synchronized boolean held() {
        long now = System.nanoTime();
        if (!closed && now - checkedAt >= BETWEEN_CHECKS.toNanos()) {
            checkedAt = now;
            check();
        }
        return connection != null;
    }

    /** Whether this node was on duty when it looked last; asks nobody, and takes nothing. */
    public boolean wasHeld() {
        return connection != null;
    }

    /** How often this node took the duty: changes when it was lost in between. */
    public synchronized long turns() {
        return turns;
    }

    /** Leaves the duty to others, for good. */
    @Override
    public synchronized void close() {
        closed = true;
        leave();
    }

    private void check() {
        try {
            Connection held = connection;
            if (held != null && held.isValid(CHECK_SECONDS)) {
                return;
            }
            leave();
            take(source.getConnection());
        } catch (SQLException e) {
            LOG.warn("{}: the database does not answer ({})", name, e.getSQLState());
            leave();
        }
    }

    private void take(Connection candidate) throws SQLException {
        if (locked(candidate)) {
            connection = candidate;
            turns++;
            LOG.info("This node is on duty for {}", name);
        } else {
            candidate.close();
        }
    }

    private boolean locked(Connection candidate) throws SQLException {
        candidate.setAutoCommit(true);
        try (var lock =
                candidate.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            lock.setString(1, name);
            try (var row = lock.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    return false;
                }
            }
            execute(candidate, "set idle_session_timeout = " + LEASE.toMillis());
            return true;
        } catch (SQLException e) {
            candidate.close();
            throw e;
        }
    }

    /** The connection may come from a pool and live on, so the lock is given back by hand. */
    private void leave() {
        Connection held = connection;
        connection = null;
        if (held == null) {
            return;
        }
        try (held) {
            execute(held, "select pg_advisory_unlock_all()");
            execute(held, "reset idle_session_timeout");
        } catch (SQLException e) {
            LOG.debug("{}: the lock went with its connection", name);
        }
    }

    private static void execute(Connection on, String statement) throws SQLException {
        try (var prepared = on.createStatement()) {
            prepared.execute(statement);
        }
    }
}
