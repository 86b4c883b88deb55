package org.waymark.monitoring.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.privacy.AuditTrail;

/**
 * Who may sign in. A change ends every sign-in of that account: at once in this process, and within
 * half a minute in others.
 */
@Service
public class Accounts {

    private static final Pattern ACCOUNT_ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final AccountTable table;
    private final PasswordHashing hashing;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final LoadingCache<String, Optional<Account>> known;

    Accounts(
            AccountTable table,
            PasswordHashing hashing,
            AuditTrail audit,
            TransactionOperations transaction) {
        this.table = table;
        this.hashing = hashing;
        this.audit = audit;
        this.transaction = transaction;
        this.known =
                Caffeine.newBuilder()
                        .expireAfterWrite(REMEMBERED)
                        .maximumSize(10_000)
                        .build(table::byId);
    }

    /**
     * Opens an account.
     *
     * @param by id of the account that opens it, for the audit trail
     * @throws InvalidValue when no role is given
     * @throws RuleBroken {@code UsernameOnlyOnce}
     */
    public Account open(
            String by, Username username, NewPassword password, Set<Role> roles, Scope scope) {
        return add(by, fresh(username, roles, scope), password.value(), false)
                .orElseThrow(() ->
                        RuleBroken.of(
                                "username",
                                "UsernameOnlyOnce",
                                "There is an account of this name: choose another."));
    }

    /** Opens an account with the well-known password, unless the name is taken. */
    void openExample(Username username, Role role) {
        Account account = fresh(username, Set.of(role), Scope.everything());
        add("start", account, FirstAccounts.EXAMPLE_PASSWORD, true);
    }

    /**
     * Changes what an account may do, or disables it.
     *
     * @param by id of the account that changes it, for the audit trail
     * @param seen the account as the one who changes it saw it
     * @throws ConcurrencyException when somebody has changed it since
     * @throws RuleBroken {@code OneAdminRemains}
     */
    public Account change(String by, Account seen, Set<Role> roles, Scope scope, boolean disabled) {
        requireRoles(roles);
        Account changed =
                new Account(seen.id(), seen.username(), roles, scope, disabled, seen.version());
        transaction.executeWithoutResult(status -> {
            // Of two admins who disable each other at the same moment, each would see the other.
            table.lock();
            if (!table.change(changed)) {
                throw new ConcurrencyException("The account has changed since it was read.");
            }
            RuleBroken.require(
                    table.anyAdmin(),
                    "OneAdminRemains",
                    "This is the last account that may look after accounts: make another"
                            + " one first.");
            audit.accountChanged(by, disabled ? "disabled" : "changed", seen.id());
            AfterCommit.forget(() -> known.invalidate(seen.id()));
        });
        return table.byId(seen.id()).orElse(changed);
    }

    /**
     * Sets another password and ends every sign-in with the old one.
     *
     * @param by id of the account that changes it, for the audit trail
     */
    public void changePassword(String by, Account account, NewPassword password) {
        String hash = hashing.hash(password.value());
        transaction.executeWithoutResult(status -> {
            table.changePassword(account.id(), hash);
            audit.accountChanged(by, "password-changed", account.id());
            AfterCommit.forget(() -> known.invalidate(account.id()));
        });
    }

    /**
     * Sets one's own password, which needs the current one.
     *
     * @throws InvalidValue naming {@code current} when that is wrong
     */
    public void changeOwnPassword(Caller caller, String current, NewPassword password) {
        Account account =
                table.byId(caller.accountId())
                        .filter(found -> matches(found, current))
                        .orElseThrow(
                                () -> new InvalidValue("current", "Not the current password."));
        changePassword(caller.accountId(), account, password);
    }

    /** The account of this name. */
    public Optional<Account> byName(String username) {
        return table.byName(Username.typed(username));
    }

    /** The user name of an account; empty for an id that is none, such as that of an automation. */
    public Optional<String> nameOf(String id) {
        return ACCOUNT_ID.matcher(id).matches()
                ? table.byId(id).map(Account::username)
                : Optional.empty();
    }

    /** At most {@code limit} accounts in the order of their names, after {@code name}. */
    public List<Account> after(String name, int limit) {
        return table.after(name, limit);
    }

    /** The accounts with a role that are not disabled, in the order of their names. */
    public List<Account> having(Role role) {
        return table.having(role);
    }

    /** The account as it is now, or half a minute ago; empty when it is disabled or gone. */
    Optional<Account> active(String id) {
        return known.get(id).filter(account -> !account.disabled());
    }

    /** The active account of this name and password; takes about as long when there is none. */
    Optional<Account> signIn(String username, String password) {
        Optional<Account> account = byName(username).filter(found -> !found.disabled());
        if (account.isEmpty()) {
            hashing.spendTheTime(password);
            return account;
        }
        return account.filter(found -> matches(found, password));
    }

    private boolean matches(Account account, String password) {
        return table.passwordHash(account.id())
                .filter(hash -> hashing.matches(password, hash))
                .isPresent();
    }

    private Optional<Account> add(String by, Account account, String password, boolean example) {
        String hash = hashing.hash(password);
        return transaction.execute(status -> {
            if (!table.add(account, hash, example)) {
                return Optional.<Account>empty();
            }
            audit.accountChanged(by, "opened", account.id());
            return Optional.of(account);
        });
    }

    private static Account fresh(Username username, Set<Role> roles, Scope scope) {
        requireRoles(roles);
        String id = UUID.randomUUID().toString();
        return new Account(id, username.value(), roles, scope, false, 1);
    }

    private static void requireRoles(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new InvalidValue("roles", "An account needs at least one role.");
        }
    }
}
