package org.waymark.monitoring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.privacy.AuditEntry;
import org.waymark.monitoring.privacy.AuditTrail;
import org.waymark.monitoring.testing.Visitor;

@AccessTest
class AccountsTest {

    private static final NewPassword PASSWORD = new NewPassword("a long enough password");
    private static final Scope BULGARIA = new Scope(Set.of("MARIO"), Set.of("BG"), null);

    @Autowired private Accounts accounts;
    @Autowired private AuditTrail audit;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;

    @Test
    void keepsRolesAndScope() {
        Account opened = open(Set.of(Role.STAFF, Role.COORDINATOR), BULGARIA);

        assertThat(accounts.byName(opened.username())).hasValue(opened);
        assertThat(opened.scope()).isEqualTo(BULGARIA);
        assertThat(audit.latest()).map(AuditEntry::recordId).hasValue(opened.id());
    }

    @Test
    void storesNoPasswordButItsArgon2idHash() {
        Account opened = open(Set.of(Role.STAFF), Scope.everything());

        String hash =
                jdbc.sql("select password_hash from access.account where account_id = ?::uuid")
                        .param(opened.id())
                        .query(String.class)
                        .single();
        assertThat(hash).startsWith("$argon2id$").doesNotContain(PASSWORD.value());
    }

    @Test
    void refusesANameTwiceAndAnAccountWithoutRole() {
        Account opened = open(Set.of(Role.STAFF), Scope.everything());
        Username taken = new Username(opened.username());

        assertThatThrownBy(() ->
                        accounts.open(
                                "test", taken, PASSWORD, Set.of(Role.STAFF), Scope.everything()))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo("UsernameOnlyOnce"));
        assertThatThrownBy(() -> open(Set.of(), Scope.everything()))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void refusesShortAndWellKnownPasswords() {
        assertThatThrownBy(() -> new NewPassword("elevenchars"))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        value -> assertThat(value.field()).isEqualTo("password"));
        assertThatThrownBy(() -> new NewPassword("waymark-example"))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void endsEverySignInWhenThePasswordChanges() {
        Account opened = open(Set.of(Role.STAFF), Scope.everything());
        Visitor program = program(opened, PASSWORD.value());
        Visitor person = Visitor.anonymous(port);
        person.signIn(opened.username(), "a+long+enough+password");
        assertThat(program.get("/api/test/me").statusCode()).isEqualTo(200);
        assertThat(person.get("/api/test/me").statusCode()).isEqualTo(200);

        accounts.changePassword("test", opened, new NewPassword("quite another password"));

        assertThat(program.get("/api/test/me").statusCode()).isEqualTo(401);
        assertThat(person.get("/api/test/me").statusCode()).isEqualTo(401);
        assertThat(program(opened, "quite another password").get("/api/test/me").statusCode())
                .isEqualTo(200);
    }

    @Test
    void endsEverySignInWhenTheAccountIsDisabled() {
        Account opened = open(Set.of(Role.STAFF), Scope.everything());
        Visitor program = program(opened, PASSWORD.value());
        assertThat(program.get("/api/test/me").statusCode()).isEqualTo(200);

        accounts.change("test", opened, opened.roles(), opened.scope(), true);

        assertThat(program.get("/api/test/me").statusCode()).isEqualTo(401);
    }

    @Test
    void takesARoleAwayAtOnce() {
        Account opened = open(Set.of(Role.STAFF), Scope.everything());
        Visitor program = program(opened, PASSWORD.value());
        assertThat(program.post("/api/test/records", "{}").statusCode()).isEqualTo(200);

        accounts.change("test", opened, Set.of(Role.COORDINATOR), opened.scope(), false);

        assertThat(program.post("/api/test/records", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void refusesAChangeByWhoSawAnOlderVersion() {
        Account seen = open(Set.of(Role.STAFF), Scope.everything());
        accounts.change("test", seen, seen.roles(), BULGARIA, false);

        assertThatThrownBy(() -> accounts.change("test", seen, seen.roles(), seen.scope(), true))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void keepsTheLastAdmin() {
        Account admin = accounts.byName("admin").orElseThrow();

        assertThatThrownBy(() -> accounts.change("test", admin, admin.roles(), admin.scope(), true))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo("OneAdminRemains"));
        assertThat(accounts.byName("admin")).hasValue(admin);
    }

    @Test
    void keepsOneOfTwoAdminsWhoDisableEachOtherAtTheSameMoment() throws Exception {
        Account admin = accounts.byName("admin").orElseThrow();
        Account second = open(Set.of(Role.ADMIN), Scope.everything());
        try (var other = Executors.newSingleThreadExecutor()) {
            Future<Account> refused =
                    transaction.execute(status -> {
                        disable(admin.id(), second);
                        Future<Account> started = other.submit(() -> disable(second.id(), admin));
                        awaitSomebodyWhoWaits();
                        return started;
                    });
            assertThatThrownBy(refused::get)
                    .cause()
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            broken -> assertThat(broken.rule()).isEqualTo("OneAdminRemains"));
        }
        assertThat(accounts.byName("admin")).hasValue(admin);
    }

    private Account disable(String by, Account account) {
        return accounts.change(by, account, account.roles(), account.scope(), true);
    }

    /** For a lock that somebody else holds. */
    private void awaitSomebodyWhoWaits() {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!somebodyWaits()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
        }
    }

    private boolean somebodyWaits() {
        return jdbc.sql(
                        """
                        select exists (select from pg_locks join pg_database on pg_database.oid = database
                                       where datname = current_database() and not granted)
                        """)
                .query(Boolean.class)
                .single();
    }

    @Test
    void checksAPasswordOnceAndNotWithEachRequest() {
        Account opened = open(Set.of(Role.STAFF), Scope.everything());
        Visitor program = program(opened, PASSWORD.value());
        program.get("/api/test/me");

        long before = System.nanoTime();
        for (int request = 0; request < 100; request++) {
            assertThat(program.get("/api/test/me").statusCode()).isEqualTo(200);
        }
        long each = (System.nanoTime() - before) / 100;
        assertThat(each).isLessThan(timeOfOneCheck());
    }

    private static long timeOfOneCheck() {
        PasswordHashing hashing = new PasswordHashing();
        String hash = hashing.hash("x");
        long before = System.nanoTime();
        for (int check = 0; check < 5; check++) {
            assertThat(hashing.matches("x", hash)).isTrue();
        }
        return (System.nanoTime() - before) / 5;
    }

    private Account open(Set<Role> roles, Scope scope) {
        return accounts.open("test", new Username("u" + UUID.randomUUID()), PASSWORD, roles, scope);
    }

    private Visitor program(Account account, String password) {
        return Visitor.basic(port, account.username(), password);
    }
}
