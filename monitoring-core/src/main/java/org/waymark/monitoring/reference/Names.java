package org.waymark.monitoring.reference;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.Text;

/** Names in several languages, each under its BCP 47 tag. */
public final class Names {

    private static final int LONG = 300;

    private Names() {}

    /**
     * Checks the names that a request gives, and writes their languages as BCP 47 does.
     *
     * @throws InvalidValue naming the language that is none, or whose name is missing
     */
    public static Map<String, String> checked(
            String field, @Nullable Map<String, @Nullable String> names) {
        if (names == null || names.isEmpty()) {
            throw new InvalidValue(
                    field, "Missing: give a name for each language, for example {\"bg\": \"…\"}.");
        }
        Map<String, String> checked = new TreeMap<>();
        names.forEach((language, name) -> {
            String path = field + "." + language;
            checked.put(tag(path, language), Text.required(path, name, LONG));
        });
        return checked;
    }

    private static String tag(String field, String language) {
        Locale locale = Locale.forLanguageTag(language);
        if (locale.getLanguage().isEmpty()) {
            throw new InvalidValue(
                    field, "Not a language: give a BCP 47 tag, for example bg or sr-Latn.");
        }
        return locale.toLanguageTag();
    }

    /**
     * The name in the first language asked for in which there is one.
     *
     * @param asked the most wanted first
     * @param otherwise when there is none
     */
    public static String pick(
            Map<String, String> names, List<LanguageRange> asked, String otherwise) {
        String tag = Locale.lookupTag(asked, names.keySet());
        return tag == null ? otherwise : names.getOrDefault(tag, otherwise);
    }
}
