package org.waymark.hotline.danger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.waymark.hotline.channel.UrgencyHint;
import org.waymark.hotline.script.Section;

/**
 * The danger rules of all languages. All of them look at every message, whatever language was
 * chosen.
 */
public final class DangerRules implements UrgencyHint {

    /** Every kind of danger; each language has rules for all of them. */
    public static final List<String> KINDS =
            List.of(
                    "suicide",
                    "self-harm",
                    "violence",
                    "sexual-abuse",
                    "trafficking",
                    "followed",
                    "missing",
                    "overdose",
                    "help-now");

    private final List<LanguageRules> languages;

    DangerRules(List<LanguageRules> languages) {
        this.languages = List.copyOf(languages);
    }

    /**
     * Reads every {@code danger/*.yaml} on the class path.
     *
     * @throws org.waymark.hotline.script.ScriptMistake when one of them has a mistake
     */
    public static DangerRules onClassPath() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:danger/*.yaml");
            return new DangerRules(
                    Arrays.stream(files)
                            .map(file -> Section.read("danger/" + file.getFilename(), file))
                            .map(LanguageRules::read)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kinds of danger that a text speaks of; empty when there is none. Never fails. */
    public Set<String> find(String text) {
        List<String> words = PlainWords.of(text);
        Set<String> found = new LinkedHashSet<>();
        languages.forEach(language -> language.find(words, found));
        return found;
    }

    @Override
    public boolean looksUrgent(String text) {
        return !find(text).isEmpty();
    }

    /** Languages whose rules no native speaker has checked. */
    public List<String> unreviewed() {
        return languages.stream()
                .filter(language -> !language.reviewed())
                .map(LanguageRules::language)
                .toList();
    }
}
