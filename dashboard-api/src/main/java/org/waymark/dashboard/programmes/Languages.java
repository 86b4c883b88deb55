package org.waymark.dashboard.programmes;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * The languages in which somebody wants to be answered, the most wanted first.
 *
 * @param asked never empty
 */
public record Languages(List<LanguageRange> asked) {

    private static final List<LanguageRange> ENGLISH = List.of(new LanguageRange("en"));

    /**
     * What was asked for by the parameter, or else by the header, or else English.
     *
     * @param lang BCP 47 tag; null when not given
     * @param acceptLanguage the header; null when not sent
     * @throws InvalidValue naming {@code lang} when it is no language; a header that cannot be read
     *     is as good as none
     */
    public static Languages of(@Nullable String lang, @Nullable String acceptLanguage) {
        if (lang != null && !lang.isBlank()) {
            return new Languages(ranges("lang", lang.strip()));
        }
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return new Languages(ENGLISH);
        }
        try {
            return new Languages(ranges("Accept-Language", acceptLanguage));
        } catch (InvalidValue unreadable) {
            return new Languages(ENGLISH);
        }
    }

    private static List<LanguageRange> ranges(String field, String text) {
        try {
            return LanguageRange.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue(field, "Not a language: give a BCP 47 tag, for example bg.");
        }
    }

    /** The most wanted one, for names that every language has. */
    public Locale first() {
        return asked.stream()
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .filter(locale -> !locale.getLanguage().isEmpty())
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
