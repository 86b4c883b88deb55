package org.waymark.monitoring.testing;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One controller method under one path and HTTP method.
 *
 * @param pattern path pattern as mapped, for example {@code /api/trainings/{id}}
 * @param roles names in its {@code @RolesAllowed}; empty when it has none
 * @param everybody whether it is {@code @PermitAll}
 * @param headers what a request needs to reach it, {@code Accept} and {@code Content-Type} among
 *     them
 * @param query query that a request needs to reach it, empty for most
 */
record Endpoint(
        String method,
        String pattern,
        Set<String> roles,
        boolean everybody,
        Map<String, String> headers,
        String query) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)(:[^}]*)?}");
    private static final Pattern CHOICE = Pattern.compile(":[a-z-]+(\\|[a-z-]+)*");
    private static final String ANY_ID = "00000000-0000-4000-8000-000000000000";

    /** One line of the approved list. */
    String line() {
        String who = roles.isEmpty() ? "NOBODY" : String.join(" ", new TreeSet<>(roles));
        return method + " " + pattern + " " + (everybody ? "EVERYBODY" : who);
    }

    boolean isForPrograms() {
        return pattern.startsWith("/api/");
    }

    /** A change that needs no sign-in is still one that no foreign page may cause. */
    boolean needsCsrfTokenOfAnybody() {
        return everybody && !isForPrograms() && !method.equals("GET");
    }

    /**
     * The path with its variables filled in: by name, with the first of a choice, or with an id
     * that nothing has.
     */
    String path(Map<String, String> values) {
        String path =
                VARIABLE.matcher(pattern)
                        .replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String value(MatchResult variable, Map<String, String> values) {
        String form = variable.group(2);
        boolean isChoice = form != null && CHOICE.matcher(form).matches();
        String otherwise = isChoice ? form.substring(1, (form + "|").indexOf('|')) : ANY_ID;
        return values.getOrDefault(variable.group(1), otherwise);
    }
}
