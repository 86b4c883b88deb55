package org.waymark.monitoring.helpline;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * How a counsellor codes a contact at its end.
 *
 * @param country ISO 3166-1 alpha-2 where the child is, or null when not known
 * @param wroteAs one of {@link #WROTE_AS}
 * @param ageBand one of {@link #AGE_BANDS}
 * @param sex one of {@link #SEXES}
 * @param main the main category
 * @param more further categories, may be empty
 * @param urgency one of {@link #URGENCIES}
 * @param outcome one of {@link #OUTCOMES}
 */
public record ContactCoding(
        @Nullable String country,
        String wroteAs,
        String ageBand,
        String sex,
        ContactCategory main,
        List<ContactCategory> more,
        String urgency,
        String outcome) {

    /** Who wrote. */
    public static final List<String> WROTE_AS = List.of("child", "peer", "adult", "unknown");

    /** Age bands in years. */
    public static final List<String> AGE_BANDS =
            List.of("0-6", "7-9", "10-12", "13-15", "16-17", "18-plus", "unknown");

    /** Sex as the person gave it. */
    public static final List<String> SEXES = List.of("female", "male", "other", "unknown");

    /** From danger to life to none. */
    public static final List<String> URGENCIES = List.of("imminent", "urgent", "ordinary");

    /** How a contact can end. */
    public static final List<String> OUTCOMES =
            List.of(
                    "listened",
                    "informed",
                    "counselled",
                    "referred",
                    "emergency-called",
                    "broke-off",
                    "not-for-us");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Refuses any code outside its list. */
    public ContactCoding {
        // Kosovo has no code of its own in ISO 3166-1; XK is the user-assigned one in common use.
        if (country != null && !country.equals("XK") && !COUNTRIES.contains(country)) {
            throw new InvalidValue("country", "A country is two capital letters, for example BG.");
        }
        oneOf("wroteAs", wroteAs, WROTE_AS);
        oneOf("ageBand", ageBand, AGE_BANDS);
        oneOf("sex", sex, SEXES);
        oneOf("urgency", urgency, URGENCIES);
        oneOf("outcome", outcome, OUTCOMES);
        more = List.copyOf(more);
    }

    private static void oneOf(String field, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw new InvalidValue(field, "Choose one of " + String.join(", ", allowed) + ".");
        }
    }
}
