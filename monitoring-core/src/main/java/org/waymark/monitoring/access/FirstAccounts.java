package org.waymark.monitoring.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.stereotype.Component;

/**
 * The accounts of an empty database: in the example mode one for each role with a password that
 * everybody knows, in production one administrator whose name and password come from settings, and
 * never a default password.
 */
@Component
class FirstAccounts implements InitializingBean {

    static final String EXAMPLE_PASSWORD = "waymark-example";

    private static final Map<String, Role> EXAMPLES =
            Map.of(
                    "staff", Role.STAFF,
                    "coordinator", Role.COORDINATOR,
                    "counsellor", Role.COUNSELLOR,
                    "peer", Role.PEER_SUPPORTER,
                    "supervisor", Role.SUPERVISOR,
                    "admin", Role.ADMIN);

    private final AccountTable table;
    private final Accounts accounts;
    private final WaysIn ways;
    private final String mode;
    private final String adminName;
    private final @Nullable Path adminPassword;

    FirstAccounts(
            AccountTable table,
            Accounts accounts,
            WaysIn ways,
            @Value("${waymark.mode:production}") String mode,
            @Value("${waymark.admin.username:}") String adminName,
            @Value("${waymark.admin.password-file:#{null}}") @Nullable Path adminPassword) {
        this.table = table;
        this.accounts = accounts;
        this.ways = ways;
        this.mode = mode;
        this.adminName = adminName;
        this.adminPassword = adminPassword;
    }

    @Override
    public void afterPropertiesSet() {
        if (mode.equals("example")) {
            EXAMPLES.forEach(this::openExample);
        } else {
            refuseExamples();
            openAdmin();
        }
    }

    private void openExample(String name, Role role) {
        if (table.byName(name).isEmpty()) {
            accounts.openExample(new Username(name), role);
        }
    }

    private void refuseExamples() {
        if (table.anyExample()) {
            throw new FailureAnalyzedException(
                    "This database holds the accounts of the example mode, whose password everybody"
                            + " knows.",
                    "Give production a database of its own (spring.datasource.url).");
        }
    }

    private void openAdmin() {
        if (table.anyAdmin()) {
            return;
        }
        if (adminName.isBlank() || (adminPassword == null && ways.passwords())) {
            throw new FailureAnalyzedException(
                    "There is no administrator yet, and waymark.admin.username and"
                        + " waymark.admin.password-file do not both say who is to be the first.",
                    "Set waymark.admin.username (WAYMARK_ADMIN_USERNAME), and"
                            + " waymark.admin.password-file (WAYMARK_ADMIN_PASSWORDFILE) to a file"
                            + " whose first line is the password; both may be taken away after the"
                            + " first start. Where waymark.sign-in.passwords is false, the name is"
                            + " enough.");
        }
        accounts.open(
                "start",
                new Username(adminName),
                firstPassword(),
                Set.of(Role.ADMIN),
                Scope.everything());
    }

    private NewPassword firstPassword() {
        return adminPassword == null
                ? NewPassword.nobodyKnows()
                : new NewPassword(firstLine(adminPassword));
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new FailureAnalyzedException(
                    "waymark.admin.password-file cannot be read: " + file,
                    "Name a file that this process may read; its first line is the password.",
                    e);
        }
    }
}
