package org.waymark.monitoring.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the audit trail. */
@Repository
class AuditEntries {

    /** Any constant that no other advisory lock of Waymark uses: "audit" in ASCII. */
    private static final long LOCK = 0x6175646974L;

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one writer at a time add to the chain, until the end of its transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> true)
                .single();
    }

    void add(AuditEntry entry) {
        jdbc.sql(
                        """
                        insert into privacy.audit_entry
                            (position, at, account_id, action, what, record_id, hash)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.position(),
                        entry.at().atOffset(ZoneOffset.UTC),
                        entry.accountId(),
                        entry.action(),
                        entry.what(),
                        entry.recordId(),
                        entry.hash())
                .update();
    }

    List<AuditEntry> before(long position, int limit) {
        return jdbc.sql(
                        """
                        select * from privacy.audit_entry where position < ?
                        order by position desc limit ?
                        """)
                .params(position, limit)
                .query(AuditEntries::entry)
                .list();
    }

    Optional<Long> walk(ChainCheck check) {
        try (Stream<AuditEntry> all =
                jdbc
                        .sql("select * from privacy.audit_entry order by position")
                        .withFetchSize(1000)
                        .query(AuditEntries::entry)
                        .stream()) {
            all.forEach(check::follow);
        }
        return check.broken();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        return new AuditEntry(
                row.getLong("position"),
                at.toInstant(),
                row.getString("account_id"),
                row.getString("action"),
                row.getString("what"),
                row.getString("record_id"),
                row.getString("hash"));
    }
}
