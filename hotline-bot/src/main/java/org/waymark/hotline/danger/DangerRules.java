package org.waymark.hotline.danger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    private final Map<String, RuleIndex> tongues = new LinkedHashMap<>();
    private final Vocabulary vocabulary;
    private final Map<String, RuleIndex> kinds = new LinkedHashMap<>();

    /** Of all languages together: a Macedonian saying may be danger by the words of Bulgarian. */
    private final RuleIndex harmless;

    DangerRules(List<LanguageRules> languages) {
        this.languages = List.copyOf(languages);
        vocabulary =
                new Vocabulary(
                        languages.stream().flatMap(LanguageRules::danger),
                        languages.stream().flatMap(rules -> rules.harmless().stream()));
        KINDS.forEach(kind -> kinds.put(kind, new RuleIndex(rules(kind))));
        languages.forEach(rules -> tongues.put(rules.language(), new RuleIndex(rules.danger())));
        harmless = new RuleIndex(languages.stream().flatMap(rules -> rules.harmless().stream()));
    }

    private Stream<Rule> rules(String kind) {
        return languages.stream()
                .flatMap(rules -> rules.kinds().getOrDefault(kind, List.of()).stream());
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

    @Override
    public Set<String> find(String text) {
        return find(message(read(text)));
    }

    /** For each part of a text, which its marks and lines make, the places that its words fit. */
    List<List<Set<RuleWord>>> read(String text) {
        return vocabulary.read(PlainWords.parts(text));
    }

    Message message(List<List<Set<RuleWord>>> parts) {
        return Message.of(parts, harmless);
    }

    RuleIndex harmless() {
        return harmless;
    }

    Set<String> find(Message message) {
        Set<String> found = new LinkedHashSet<>();
        kinds.forEach((kind, rules) -> {
            if (message.isDanger(rules)) {
                found.add(kind);
            }
        });
        return found;
    }

    /**
     * The languages in whose own words a text speaks of danger, BCP 47, the likeliest first; empty
     * when it does not. Neighbouring languages share words, so there may be several.
     */
    public List<String> spokenIn(String text) {
        Message message = message(read(text));
        return tongues.entrySet().stream()
                .filter(tongue -> message.isDanger(tongue.getValue()))
                .sorted(Comparator.comparingLong(tongue -> -message.known(tongue.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Languages that have rules. */
    List<String> languages() {
        return languages.stream().map(LanguageRules::language).toList();
    }

    /** Languages whose rules no native speaker has checked. */
    public List<String> unreviewed() {
        return languages.stream()
                .filter(language -> !language.reviewed())
                .map(LanguageRules::language)
                .toList();
    }
}
