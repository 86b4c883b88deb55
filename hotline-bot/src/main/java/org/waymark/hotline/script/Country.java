package org.waymark.hotline.script;

import java.util.Map;
import java.util.Optional;

/**
 * Where a child can be, and whom it can call there.
 *
 * @param code ISO 3166-1 alpha-2
 * @param emergency the number for danger, when we are sure of it
 * @param childLine the phone line for children, when we are sure of it
 * @param missing the phone line for missing children, when we are sure of it
 * @param homeOf the language spoken mostly there (BCP 47), if that is so
 * @param names by language
 */
public record Country(
        String code,
        Optional<String> emergency,
        Optional<String> childLine,
        Optional<String> missing,
        Optional<String> homeOf,
        Map<String, String> names) {

    /** Its name in this language, or its code when nobody has written it yet. */
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("en", code));
    }
}
