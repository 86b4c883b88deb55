package org.waymark.hotline.script;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;

/**
 * Where a child can be, and whom it can call there.
 *
 * @param code ISO 3166-1 alpha-2
 * @param emergency the number for danger, when we are sure of it
 * @param childLine the phone line for children, when we are sure of it
 * @param missing the phone line for missing children, when we are sure of it
 * @param homeOf the language spoken mostly there (BCP 47), if that is so
 * @param lines further phone lines that help children and that we are sure of, the fittest first
 */
public record Country(
        String code,
        Optional<String> emergency,
        Optional<String> childLine,
        Optional<String> missing,
        Optional<String> homeOf,
        List<Line> lines) {

    /**
     * A phone line.
     *
     * @param number as it is dialled in that country
     * @param name its own name, not translated
     */
    public record Line(String number, String name) {}

    /** Its name in this language (BCP 47), as the Unicode CLDR has it. */
    public String name(String language) {
        return new ULocale("", code).getDisplayCountry(ULocale.forLanguageTag(language));
    }

    /** Whether nobody has entered a number that we are sure of. */
    public boolean unknown() {
        return emergency.isEmpty() && childLine.isEmpty() && missing.isEmpty() && lines.isEmpty();
    }
}
