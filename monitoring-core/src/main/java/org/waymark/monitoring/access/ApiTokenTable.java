package org.waymark.monitoring.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of API tokens. */
@Repository
class ApiTokenTable {

    private final JdbcClient jdbc;

    ApiTokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ApiToken token, byte[] secretHash) {
        jdbc.sql(
                        """
                        insert into access.api_token
                            (token_id, account_id, secret_hash, label, created_at, expires_at)
                        values (?, ?::uuid, ?, ?, ?, ?)
                        """)
                .params(
                        token.id(),
                        token.accountId(),
                        secretHash,
                        token.label(),
                        token.createdAt().atOffset(ZoneOffset.UTC),
                        token.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StoredToken> find(String id) {
        return jdbc.sql("select * from access.api_token where token_id = ?")
                .param(id)
                .query((row, number) -> new StoredToken(token(row), row.getBytes("secret_hash")))
                .optional();
    }

    List<ApiToken> of(String accountId) {
        return jdbc.sql(
                        """
                        select * from access.api_token where account_id = ?::uuid
                        order by created_at desc, token_id
                        """)
                .param(accountId)
                .query((row, number) -> token(row))
                .list();
    }

    boolean revoke(String accountId, String id, Instant at) {
        return jdbc.sql(
                                """
                                update access.api_token set revoked_at = coalesce(revoked_at, ?)
                                where token_id = ? and account_id = ?::uuid
                                """)
                        .params(at.atOffset(ZoneOffset.UTC), id, accountId)
                        .update()
                == 1;
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getString("token_id"),
                row.getString("account_id"),
                row.getString("label"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
