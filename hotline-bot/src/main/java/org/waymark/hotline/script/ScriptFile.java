package org.waymark.hotline.script;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads a script from its file and refuses what is missing, unknown or misspelt, with the line. */
final class ScriptFile {

    private static final List<String> KEYS =
            List.of(
                    "language",
                    "name",
                    "reviewedBy",
                    "texts",
                    "buttons",
                    "words",
                    "services",
                    "facts",
                    "states",
                    "phrases",
                    "phone");

    private final Section root;

    private ScriptFile(Section root) {
        this.root = root;
    }

    static Script read(Section root) {
        return new ScriptFile(root.hasExactly(KEYS)).script();
    }

    private Script script() {
        return new Script(
                root.text("language"),
                root.text("name"),
                root.textIfAny("reviewedBy").orElse(""),
                texts(),
                labels(),
                words(),
                root.section("services").asTexts(),
                root.section("facts").asTexts(),
                root.section("states").asTexts(),
                root.texts("phrases"),
                PhoneLabels.read(root.section("phone")));
    }

    private Map<Text, String> texts() {
        Section section = root.section("texts").hasExactly(keys(Text.values(), Text::key));
        Map<Text, String> texts = new EnumMap<>(Text.class);
        for (Text text : Text.values()) {
            texts.put(text, checked(section, text));
        }
        return texts;
    }

    private String checked(Section section, Text text) {
        String pattern = section.text(text.key());
        Set<String> used = places(section, text, pattern);
        if (!text.places().equals(used)) {
            throw section.mistake(
                    text.key(),
                    "'%s' fills in %s, but has to fill in exactly %s"
                            .formatted(text.key(), used, text.places()));
        }
        return pattern;
    }

    private Set<String> places(Section section, Text text, String pattern) {
        try {
            return new MessageFormat(pattern, ULocale.forLanguageTag(root.text("language")))
                    .getArgumentNames();
        } catch (IllegalArgumentException e) {
            throw section.mistake(
                    text.key(), "'" + text.key() + "' is not a message format: " + e.getMessage());
        }
    }

    private Map<Label, String> labels() {
        Section section = root.section("buttons").hasExactly(keys(Label.values(), Label::key));
        Map<Label, String> labels = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            labels.put(label, section.text(label.key()));
        }
        return labels;
    }

    private Map<Word, List<String>> words() {
        Section section = root.section("words").hasExactly(keys(Word.values(), Word::key));
        Map<Word, List<String>> words = new EnumMap<>(Word.class);
        for (Word word : Word.values()) {
            words.put(word, section.texts(word.key()));
        }
        return words;
    }

    private static <T> List<String> keys(T[] values, Function<T, String> key) {
        return Arrays.stream(values).map(key).toList();
    }
}
