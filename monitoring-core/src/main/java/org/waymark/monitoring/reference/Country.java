package org.waymark.monitoring.reference;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * A country by its ISO 3166-1 alpha-2 code; Kosovo by {@code XK}, the user-assigned code that the
 * EU and IATI publishers use.
 *
 * @param code two capital letters
 */
public record Country(String code) {

    private static final Set<String> CODES = codes();

    /**
     * @throws InvalidValue for anything that is not such a code
     */
    public Country {
        if (!CODES.contains(code)) {
            throw new InvalidValue(
                    "country",
                    "Not a country: give its ISO 3166-1 code of two letters, for example BG"
                            + " (Kosovo: XK).");
        }
    }

    /** Reads a field that must be there, in capital or small letters. */
    public static Country required(String field, @Nullable String code) {
        Country country = optional(field, code);
        if (country == null) {
            throw new InvalidValue(
                    field, "Missing: give an ISO 3166-1 code of two letters, for example BG.");
        }
        return country;
    }

    /** Reads a field; null stays null. */
    public static @Nullable Country optional(String field, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        try {
            return new Country(code.strip().toUpperCase(Locale.ROOT));
        } catch (InvalidValue e) {
            throw new InvalidValue(field, String.valueOf(e.getMessage()));
        }
    }

    /** Reads a field, for a record that is stored; null stays null. */
    public static @Nullable String optionalCode(String field, @Nullable String code) {
        Country country = optional(field, code);
        return country == null ? null : country.code();
    }

    /** Its name in a language; Kosovo has one too. */
    public String name(Locale language) {
        String name = Locale.of("", code).getDisplayCountry(language);
        return "XK".equals(code) && name.equals(code) ? "Kosovo" : name;
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>(Set.of(Locale.getISOCountries()));
        codes.add("XK");
        return codes;
    }
}
