package org.waymark.dashboard.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.access.Account;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.reference.Country;

/**
 * An account as typed; nothing is null, and nothing is checked yet.
 *
 * @param version that the form was opened on; empty for a new account
 * @param programmeReach {@code some} or {@code all}, said apart from which: an empty list must not
 *     open everything, nor a forgotten mark what was named
 * @param countries codes, separated by commas
 * @param partners one on each line
 * @param disabled not a {@code boolean}, since a box without a mark is not sent
 */
record AccountForm(
        String username,
        String version,
        List<String> roles,
        String programmeReach,
        List<String> programmes,
        String countryReach,
        String countries,
        String partnerReach,
        String partners,
        Boolean disabled) {

    private static final String ALL = "all";
    private static final String SOME = "some";
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern LINE = Pattern.compile("\\R");
    private static final int LONGEST = 80;

    AccountForm {
        username = TrainingForm.text(username);
        version = TrainingForm.text(version);
        roles = list(roles);
        programmeReach = TrainingForm.text(programmeReach);
        programmes = list(programmes);
        countryReach = TrainingForm.text(countryReach);
        countries = TrainingForm.text(countries);
        partnerReach = TrainingForm.text(partnerReach);
        partners = TrainingForm.text(partners);
        disabled = Boolean.TRUE.equals(disabled);
    }

    /** An empty form. */
    static AccountForm blank() {
        return new AccountForm("", "", List.of(), ALL, List.of(), ALL, "", ALL, "", false);
    }

    /** An account as it stands. */
    static AccountForm of(Account account) {
        Scope scope = account.scope();
        return new AccountForm(
                account.username(),
                Long.toString(account.version()),
                account.roles().stream().map(Role::name).toList(),
                reach(scope.programmes()),
                sorted(scope.programmes()),
                reach(scope.countries()),
                String.join(", ", sorted(scope.countries())),
                reach(scope.partners()),
                String.join("\n", sorted(scope.partners())),
                account.disabled());
    }

    private static String reach(@Nullable Set<String> limit) {
        return limit == null ? ALL : SOME;
    }

    /**
     * What the account may do.
     *
     * @throws InvalidValue when nothing is chosen
     */
    Set<Role> checkedRoles() {
        if (roles.isEmpty()) {
            throw new InvalidValue("roles", "Choose at least one role.");
        }
        return roles.stream().map(Role::of).collect(Collectors.toSet());
    }

    /**
     * What it reaches.
     *
     * @throws InvalidValue when it is limited to nothing or to a country that there is not, or when
     *     some are named although all are chosen
     */
    Scope checkedScope() {
        List<String> codes =
                split(countries, COMMA).stream()
                        .map(code -> Country.required("countries", code).code())
                        .toList();
        return new Scope(
                reached("programmes", programmeReach, programmes),
                reached("countries", countryReach, codes),
                reached("partners", partnerReach, split(partners, LINE)));
    }

    private static @Nullable Set<String> reached(String field, String reach, List<String> named) {
        if (reach.equals(ALL)) {
            if (!named.isEmpty()) {
                throw new InvalidValue(
                        field, "Some are named here: choose “only these”, or take them out.");
            }
            return null;
        }
        if (named.isEmpty()) {
            throw new InvalidValue(field, "Name at least one, or choose all of them.");
        }
        return named.stream()
                .map(value -> Text.required(field, value, LONGEST))
                .collect(Collectors.toSet());
    }

    private static List<String> split(String text, Pattern separator) {
        return Arrays.stream(separator.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<String> sorted(@Nullable Set<String> values) {
        return values == null ? List.of() : values.stream().sorted().toList();
    }

    private static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
