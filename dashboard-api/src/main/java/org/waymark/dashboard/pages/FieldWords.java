package org.waymark.dashboard.pages;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.monitoring.reference.Professions;

/** What a field of any record holds, in words: what is stored is for programs. */
final class FieldWords {

    /** The last name of a path such as {@code attendance.groups[1].profession}. */
    private static final Pattern LAST_NAME = Pattern.compile("([A-Za-z]+)(?:\\[[^\\]]*\\])?$");

    /** Between the values of a list. */
    private static final Pattern SEPARATOR = Pattern.compile(", ");

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}(\\+[A-Z]{2})*");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?");

    /** Others look like one by chance: a phase 2013-12, a reference. */
    private static final Pattern DATED =
            Pattern.compile(
                    "from|to|on|day|date|since|until|.+(On|From|To|Until|Since|Start|End|Date|Day)");

    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z0-9]+)*");
    private static final Set<String> COUNTRIES =
            Set.of("country", "countries", "nationality", "nationalities", "hostCountry");

    /** Fields whose values are from a list of codes in kebab case. */
    private static final Set<String> CODED =
            Set.of(
                    "kind",
                    "type",
                    "state",
                    "stage",
                    "mode",
                    "sector",
                    "level",
                    "role",
                    "outcome",
                    "situation",
                    "urgency",
                    "precision",
                    "certainty",
                    "addressee",
                    "consent",
                    "category",
                    "channel",
                    "origin",
                    "service",
                    "need",
                    "needs");

    private FieldWords() {}

    /**
     * A value in words; as it is when there are none for it.
     *
     * @param field its path in the record
     */
    static String of(String field, String value) {
        Matcher name = LAST_NAME.matcher(field);
        return name.find() ? named(name.group(1), value) : value;
    }

    private static String named(String name, String value) {
        if (DATED.matcher(name).matches() && DATE.matcher(value).matches()) {
            return DateWords.of(value);
        }
        return SEPARATOR
                .splitAsStream(value)
                .map(one -> one(name, one))
                .collect(Collectors.joining(", "));
    }

    private static String one(String name, String value) {
        if (COUNTRIES.contains(name) && COUNTRY.matcher(value).matches()) {
            return Lists.countryNames(value);
        }
        if (name.equals("profession") || name.equals("audience")) {
            return Professions.name(value);
        }
        return CODED.contains(name) && CODE.matcher(value).matches()
                ? value.replace('-', ' ')
                : value;
    }
}
