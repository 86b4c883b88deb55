package org.waymark.hotline.script;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the bot says in one language.
 *
 * @param language BCP 47
 * @param name the language's own name for itself
 * @param reviewedBy who checked it as a native speaker; empty when nobody has
 * @param texts patterns, one for each {@link Text}
 * @param labels one for each {@link Label}
 * @param words normalised messages for each {@link Word}
 * @param services names of services by code
 * @param facts names of facts by code
 * @param states what is told about a referral, by its state
 * @param phrases ready phrases for counsellors; the same ones in the same order in every language
 * @param phone labels of the phone page
 */
public record Script(
        String language,
        String name,
        String reviewedBy,
        Map<Text, String> texts,
        Map<Label, String> labels,
        Map<Word, List<String>> words,
        Map<String, String> services,
        Map<String, String> facts,
        Map<String, String> states,
        List<String> phrases,
        PhoneLabels phone) {

    /** The text with its places filled in; plurals follow the language's own rules. */
    public String say(Text text, Map<String, ?> places) {
        // A MessageFormat is not safe for several threads, and cheap to make.
        return new MessageFormat(pattern(text), ULocale.forLanguageTag(language)).format(places);
    }

    /** A text without places. */
    public String say(Text text) {
        return say(text, Map.of());
    }

    /** What a button says. */
    public String label(Label label) {
        return Objects.requireNonNull(labels.get(label));
    }

    /** {@code rtl} when it is written from right to left, otherwise {@code ltr}. */
    public String direction() {
        return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
    }

    /** Whether a native speaker has checked it. */
    public boolean reviewed() {
        return !reviewedBy.isBlank();
    }

    private String pattern(Text text) {
        return Objects.requireNonNull(texts.get(text));
    }
}
