package org.waymark.hotline.danger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DangerProperties {

    private static final DangerRules RULES = DangerRules.onClassPath();
    private static final List<String> DANGER = corpora("-alarm");
    private static final List<String> EVERYDAY = corpora("-quiet");

    private static List<String> corpora(String kind) {
        return RULES.languages().stream()
                .flatMap(language -> DangerCorpusTest.corpus(language + kind).stream())
                .toList();
    }

    @Property
    void dangerAlarmsInsideAnyNoise(
            @ForAll("phrase") String phrase,
            @ForAll("noise") String before,
            @ForAll("noise") String after) {
        assertThat(RULES.find(before + phrase + after)).isNotEmpty();
    }

    @Property
    void dangerAlarmsBetweenEverydayPhrases(
            @ForAll("phrase") String phrase,
            @ForAll("everyday") String before,
            @ForAll("everyday") String after) {
        assertThat(RULES.find(before + " " + phrase + " " + after)).isNotEmpty();
    }

    @Property
    void dangerAlarmsInCapitalsAndWithDoubledLetters(@ForAll("phrase") String phrase) {
        assertThat(RULES.find(phrase.toUpperCase(Locale.ROOT))).isNotEmpty();
        assertThat(RULES.find(phrase + phrase.substring(phrase.length() - 1).repeat(4)))
                .isNotEmpty();
    }

    @Property
    void neverFails(@ForAll String anything) {
        assertThat(RULES.find(anything)).isNotNull();
    }

    @Provide
    Arbitrary<String> phrase() {
        return Arbitraries.of(DANGER);
    }

    @Provide
    Arbitrary<String> everyday() {
        return Arbitraries.of(EVERYDAY);
    }

    /** Ends with what separates words, so that the phrase itself stays as it was written. */
    @Provide
    Arbitrary<String> noise() {
        Arbitrary<String> words =
                Arbitraries.of(
                        "", "so", "hello", "ами", "моля те", "1234", "lol", "брат ми каза", "xd");
        Arbitrary<String> marks =
                Arbitraries.of("!!", "...", "😭😭", "\n", ", ", " 🙏 ", "?!", " ");
        return words.flatMap(word -> marks.map(mark -> mark + word + mark));
    }
}
