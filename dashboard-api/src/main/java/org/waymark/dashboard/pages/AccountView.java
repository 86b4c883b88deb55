package org.waymark.dashboard.pages;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.access.Account;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.access.Scope;

/**
 * An account in the list.
 *
 * @param roles in words, for example {@code Staff, Coordinator}
 * @param reach in words, for example {@code MARIO; Albania, Bulgaria}
 */
record AccountView(String username, String roles, String reach, boolean disabled) {

    static AccountView of(Account account) {
        return new AccountView(
                account.username(),
                account.roles().stream()
                        .sorted()
                        .map(AccountView::name)
                        .collect(Collectors.joining(", ")),
                reach(account.scope()),
                account.disabled());
    }

    /** For example {@code Peer supporter}. */
    static String name(Role role) {
        String words = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String reach(Scope scope) {
        String limits =
                Stream.of(
                                words(scope.programmes(), "no programme"),
                                scope.countries() == null || scope.countries().isEmpty()
                                        ? words(scope.countries(), "no country")
                                        : Lists.countryNames(scope.countries()),
                                words(scope.partners(), "no partner"))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("; "));
        return limits.isEmpty() ? "everything" : limits;
    }

    private static String words(@Nullable Set<String> values, String none) {
        if (values == null) {
            return "";
        }
        return values.isEmpty() ? none : values.stream().sorted().collect(Collectors.joining(", "));
    }
}
