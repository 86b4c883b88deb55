package org.waymark.dashboard.accounts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.access.Account;
import org.waymark.monitoring.access.Role;

/**
 * An account as the API shows it.
 *
 * @param programmes codes it reaches, null for all; likewise {@code countries} and {@code partners}
 * @param version for {@code If-Match}
 */
record AccountView(
        String id,
        String username,
        List<String> roles,
        @Nullable Set<String> programmes,
        @Nullable Set<String> countries,
        @Nullable Set<String> partners,
        boolean disabled,
        long version) {

    static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.username(),
                account.roles().stream().sorted().map(Role::name).toList(),
                account.scope().programmes(),
                account.scope().countries(),
                account.scope().partners(),
                account.disabled(),
                account.version());
    }
}
