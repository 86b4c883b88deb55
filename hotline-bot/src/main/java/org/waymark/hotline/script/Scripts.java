package org.waymark.hotline.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The scripts of all languages. English is the measure of the others and what is spoken when a
 * language is missing.
 */
public final class Scripts {

    private static final String FALLBACK = "en";

    private final Map<String, Script> byLanguage;

    private Scripts(Map<String, Script> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /**
     * Reads every {@code scripts/*.yaml} on the class path.
     *
     * @throws ScriptMistake when one of them has a mistake
     */
    public static Scripts onClassPath() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:scripts/*.yaml");
            return of(
                    Arrays.stream(files)
                            .map(file -> Section.read("scripts/" + file.getFilename(), file))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads scripts and compares each with the English one. */
    static Scripts of(List<Section> files) {
        Map<String, Script> read = new TreeMap<>();
        files.forEach(file -> read.put(file.text("language"), ScriptFile.read(file)));
        Scripts scripts = new Scripts(read);
        files.forEach(scripts::compare);
        return scripts;
    }

    private void compare(Section file) {
        Script english = in(FALLBACK);
        file.section("services").hasExactly(english.services().keySet());
        file.section("facts").hasExactly(english.facts().keySet());
        file.section("states").hasExactly(english.states().keySet());
        if (file.texts("phrases").size() != english.phrases().size()) {
            throw file.mistake(
                    "phrases",
                    "there must be " + english.phrases().size() + " phrases, as in English");
        }
    }

    /** The script of a language, or the English one when there is none. */
    public Script in(String language) {
        Script script = byLanguage.get(language);
        return script == null ? Objects.requireNonNull(byLanguage.get(FALLBACK)) : script;
    }

    /** The language to begin in. The hint is an IETF tag such as {@code bg-BG}, or null. */
    public String closestTo(@Nullable String hint) {
        String wanted = hint == null ? FALLBACK : hint.replace('_', '-');
        return byLanguage.containsKey(wanted)
                ? wanted
                : byLanguage.keySet().stream()
                        .filter(known -> bare(known).equals(bare(wanted)))
                        .findFirst()
                        .orElse(FALLBACK);
    }

    /** The language without its region: {@code fa} of {@code fa-AF}. */
    private static String bare(String tag) {
        return tag.split("-", 2)[0];
    }

    /** Whether there is a script for it. */
    public boolean has(String language) {
        return byLanguage.containsKey(language);
    }

    /** All of them, by name. */
    public Collection<Script> all() {
        return byLanguage.values().stream().sorted(Comparator.comparing(Script::name)).toList();
    }
}
