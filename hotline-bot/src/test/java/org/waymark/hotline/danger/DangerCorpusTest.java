package org.waymark.hotline.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.waymark.hotline.script.Script;
import org.waymark.hotline.script.Scripts;

class DangerCorpusTest {

    private static final DangerRules RULES = DangerRules.onClassPath();

    /** Whatever language a child can choose, its danger has to be recognised. */
    static List<String> languages() {
        return Scripts.onClassPath().all().stream().map(Script::language).toList();
    }

    @Test
    void thereAreRulesForTheLanguagesThatThereAreScriptsFor() {
        assertThat(RULES.languages()).containsExactlyInAnyOrderElementsOf(languages());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPhraseOfDangerAlarms(String language) {
        List<String> phrases = corpus(language + "-alarm");
        assertThat(phrases).hasSizeGreaterThanOrEqualTo(60);
        assertThat(phrases).filteredOn(phrase -> RULES.find(phrase).isEmpty()).isEmpty();
    }

    /** "I want to die" is followed by a reason, "he beats me" comes after one. */
    @ParameterizedTest
    @MethodSource("languages")
    void everyPhraseOfDangerAlarmsWhenTheSentenceGoesOn(String language) {
        List<String> around = corpus(language + "-around");
        assertThat(around).hasSizeGreaterThanOrEqualTo(8);
        assertThat(corpus(language + "-alarm"))
                .allSatisfy(phrase ->
                        assertThat(around)
                                .as(phrase)
                                .filteredOn(words ->
                                        RULES.find(phrase + " " + words).isEmpty()
                                                || RULES.find(words + " " + phrase).isEmpty())
                                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everydayPhrasesStayQuiet(String language) {
        List<String> phrases = corpus(language + "-quiet");
        assertThat(phrases).hasSizeGreaterThanOrEqualTo(60);
        assertThat(phrases)
                .allSatisfy(phrase -> assertThat(RULES.find(phrase)).as(phrase).isEmpty());
    }

    @Test
    void namesTheKindOfDanger() {
        assertThat(RULES.find("искам да умра")).contains("suicide");
        assertThat(RULES.find("vzeha mi pasporta")).contains("trafficking");
        assertThat(RULES.find("someone is following me")).contains("followed");
    }

    /** Neighbours share words, and are understood; of all others the first is the right one. */
    @ParameterizedTest
    @MethodSource("languages")
    void tellsTheLanguageInWhichDangerIsSpoken(String language) {
        List<String> phrases = corpus(language + "-alarm");
        assertThat(phrases)
                .filteredOn(phrase -> RULES.spokenIn(phrase).getFirst().equals(language))
                .hasSizeGreaterThan(phrases.size() * 8 / 10);
    }

    @Test
    void nothingIsSpokenInAnyLanguageWhereThereIsNoDanger() {
        assertThat(RULES.spokenIn("домашното ме убива")).isEmpty();
        assertThat(RULES.spokenIn("")).isEmpty();
    }

    @Test
    void aSayingDoesNotHideTheDangerBesideIt() {
        assertThat(RULES.find("my homework is killing me and he beats me every day"))
                .contains("violence");
        assertThat(RULES.find("умирам от смях, но той ме удря")).contains("violence");
    }

    @Test
    void aSayingHidesOnlyWhatItHoldsWholly() {
        assertThat(RULES.find("oglądamy film i on mnie dotyka")).contains("sexual-abuse");
        assertThat(RULES.find("искам да умра от срам")).contains("suicide");
        assertThat(RULES.find("someone is following me on instagram")).contains("followed");
        assertThat(RULES.find("they are following me on instagram")).isEmpty();
    }

    @Test
    void aMarkEndsASayingButNotDanger() {
        assertThat(RULES.find("мачката ме следи насекаде")).isEmpty();
        assertThat(RULES.find("ме следи мачката")).isEmpty();
        assertThat(RULES.find("ме следи. мачката ја нема")).contains("followed");
        assertThat(RULES.find("ме следи\nмачката ја нема")).contains("followed");
        assertThat(RULES.find("искам\nда умра")).contains("suicide");
    }

    @Test
    void aSayingIsHarmlessForTheRulesOfNeighbouringLanguagesToo() {
        assertThat(RULES.find("домашното ме убива")).isEmpty();
    }

    @Test
    void aSlipMakesNothingHarmless() {
        assertThat(RULES.find("كم مدة الانتظار")).isEmpty();
        assertThat(RULES.find("كم مدة الانتحار")).contains("suicide");
    }

    @Test
    void aSingleWordIsNoHarmlessSaying() {
        RuleReader reader = new RuleReader("en");
        assertThatThrownBy(() -> reader.readHarmless("very? deadly"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only one word");
        assertThat(reader.readHarmless("deadly serious").places()).hasSize(2);
    }

    @Test
    void aHarmlessSayingLetsNoWordsThroughThatItDoesNotName() {
        assertThatThrownBy(() -> new RuleReader("en").readHarmless("film .. touched me"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("..");
    }

    @Test
    void aRuleOfWordsThatCanAllBeLeftOutIsRefused() {
        assertThatThrownBy(() -> new RuleReader("en").read("very? dead?"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsOfAnyKindDoNoHarm() {
        assertThat(RULES.find("")).isEmpty();
        assertThat(RULES.find("🙂🙂🙂 \u0000 \u202e ")).isEmpty();
        assertThat(RULES.find("a ".repeat(2_000))).isEmpty();
    }

    static List<String> corpus(String name) {
        try {
            return new ClassPathResource("danger/" + name + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
