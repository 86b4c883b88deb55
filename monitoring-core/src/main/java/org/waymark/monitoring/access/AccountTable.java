package org.waymark.monitoring.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of accounts. */
@Repository
class AccountTable {

    /** Any constant that no other advisory lock of Waymark uses: "account" in ASCII. */
    private static final long LOCK = 0x6163636f756e74L;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when the name is taken; then nothing was stored. */
    boolean add(Account account, String passwordHash, boolean example) {
        return jdbc.sql(
                                """
                                insert into access.account
                                    (account_id, username, password_hash, roles, programmes,
                                     countries, partners, disabled, example, version, created_at)
                                values (:id::uuid, :username, :hash, :roles, :programmes,
                                        :countries, :partners, :disabled, :example, :version, :now)
                                on conflict (username) do nothing
                                """)
                        .params(columns(account))
                        .param("username", account.username())
                        .param("hash", passwordHash)
                        .param("example", example)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Lets one at a time change what accounts may do, until the end of its transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> true)
                .single();
    }

    /** Stores other roles, scope and disabled; false when somebody changed the account since. */
    boolean change(Account account) {
        return jdbc.sql(
                                """
                                update access.account
                                set roles = :roles, programmes = :programmes,
                                    countries = :countries, partners = :partners,
                                    disabled = :disabled, version = version + 1
                                where account_id = :id::uuid and version = :version
                                """)
                        .params(columns(account))
                        .update()
                == 1;
    }

    void changePassword(String id, String passwordHash) {
        jdbc.sql(
                        """
                        update access.account
                        set password_hash = ?, example = false, version = version + 1
                        where account_id = ?::uuid
                        """)
                .params(passwordHash, id)
                .update();
    }

    Optional<Account> byId(String id) {
        return jdbc.sql("select * from access.account where account_id = ?::uuid")
                .param(id)
                .query(AccountTable::account)
                .optional();
    }

    Optional<Account> byName(String username) {
        return jdbc.sql("select * from access.account where username = ?")
                .param(username)
                .query(AccountTable::account)
                .optional();
    }

    Optional<String> passwordHash(String id) {
        return jdbc.sql("select password_hash from access.account where account_id = ?::uuid")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** Accounts in the order of their names, after {@code name}. */
    List<Account> after(String name, int limit) {
        return jdbc.sql(
                        """
                        select * from access.account where username > ?
                        order by username limit ?
                        """)
                .params(name, limit)
                .query(AccountTable::account)
                .list();
    }

    /** Those with a role that are not disabled, in the order of their names. */
    List<Account> having(Role role) {
        return jdbc.sql(
                        """
                        select * from access.account where ? = any (roles) and not disabled
                        order by username
                        """)
                .param(role.name())
                .query(AccountTable::account)
                .list();
    }

    boolean anyAdmin() {
        return jdbc.sql(
                        """
                        select exists (select from access.account
                                       where 'ADMIN' = any (roles) and not disabled)
                        """)
                .query(Boolean.class)
                .single();
    }

    boolean anyExample() {
        return jdbc.sql(
                        """
                        select exists (select from access.account where example and not disabled)
                        """)
                .query(Boolean.class)
                .single();
    }

    private static Map<String, @Nullable Object> columns(Account account) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", account.id());
        columns.put(
                "roles", account.roles().stream().map(Role::name).sorted().toArray(String[]::new));
        columns.put("programmes", array(account.scope().programmes()));
        columns.put("countries", array(account.scope().countries()));
        columns.put("partners", array(account.scope().partners()));
        columns.put("disabled", account.disabled());
        columns.put("version", account.version());
        return columns;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        Set<String> roles = set(row.getArray("roles"));
        return new Account(
                row.getString("account_id"),
                row.getString("username"),
                roles == null
                        ? Set.of()
                        : roles.stream().map(Role::of).collect(Collectors.toUnmodifiableSet()),
                new Scope(
                        set(row.getArray("programmes")),
                        set(row.getArray("countries")),
                        set(row.getArray("partners"))),
                row.getBoolean("disabled"),
                row.getLong("version"));
    }

    private static @Nullable Set<String> set(@Nullable Array array) throws SQLException {
        return array == null
                ? null
                : Arrays.stream((String[]) array.getArray()).collect(Collectors.toSet());
    }

    private static String @Nullable [] array(@Nullable Set<String> values) {
        return values == null ? null : values.stream().sorted().toArray(String[]::new);
    }
}
