package org.waymark.dashboard.accounts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.reference.Country;

/** What an account may do, as a request says it; its methods check it field by field. */
record Rights(
        @Nullable List<@Nullable String> roles,
        @Nullable List<@Nullable String> programmes,
        @Nullable List<@Nullable String> countries,
        @Nullable List<@Nullable String> partners) {

    Set<Role> checkedRoles() {
        if (roles == null || roles.isEmpty()) {
            throw new InvalidValue("roles", "Missing: name at least one role.");
        }
        return roles.stream()
                .map(role -> Role.of(String.valueOf(role)))
                .collect(Collectors.toSet());
    }

    Scope checkedScope() {
        return new Scope(
                checked("programmes", programmes),
                countries == null ? null : checkedCountries(countries),
                checked("partners", partners));
    }

    private static @Nullable Set<String> checked(
            String field, @Nullable List<@Nullable String> values) {
        return values == null
                ? null
                : IntStream.range(0, values.size())
                        .mapToObj(at -> Text.required(at(field, at), values.get(at), 80))
                        .collect(Collectors.toSet());
    }

    private static Set<String> checkedCountries(List<@Nullable String> codes) {
        return IntStream.range(0, codes.size())
                .mapToObj(at -> Country.required(at("countries", at), codes.get(at)).code())
                .collect(Collectors.toSet());
    }

    private static String at(String field, int index) {
        return field + "[" + index + "]";
    }
}
