package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.hotline.script.Scripts;
import org.waymark.hotline.script.Word;

class MeaningsTest {

    private static final Scripts SCRIPTS = Scripts.onClassPath();
    private final Meanings meanings = new Meanings(SCRIPTS);

    @ParameterizedTest
    @CsvSource({
        "ναι, YES",
        "ΝΑΙ!, YES",
        "ναιιι, YES",
        "όχι, NO",
        "οχι, NO",
        "oxi, NO",
        "ne, NO",
        "не, NO",
        "НЕЕЕ, NO",
        "Hoću da pričam, TALK",
        "хоћу да причам, TALK",
        "sakam da zboruvam, TALK",
        "në rregull, YES",
        "ne rregull, YES",
        "po polsku, ITSELF",
        "στα ελληνικα, ITSELF",
    })
    void aShortMessageMeansWhatItsLanguageSays(String message, Word word) {
        assertThat(meanings.of(message)).map(Meaning::word).contains(word);
    }

    @Test
    void everyWordOfEveryScriptMeansWhatItStandsFor() {
        SCRIPTS.all()
                .forEach(script ->
                        script.words()
                                .forEach((word, messages) ->
                                        assertThat(messages)
                                                .as(script.language())
                                                .allSatisfy(message ->
                                                        assertThat(meanings.of(message))
                                                                .as(message)
                                                                .map(Meaning::word)
                                                                .contains(word))));
    }

    @Test
    void moreThanAButtonGoesToAPerson() {
        assertThat(meanings.of("yes but I am afraid")).isEmpty();
        assertThat(meanings.of("")).isEmpty();
    }

    @Test
    void onlyTheCommandOfADeepLinkCounts() {
        assertThat(meanings.of("/start from-a-poster")).map(Meaning::word).contains(Word.MENU);
        assertThat(meanings.of("/start@waymark_bot")).map(Meaning::word).contains(Word.MENU);
    }

    @Test
    void wordsAfterACommandAreForAPerson() {
        assertThat(meanings.of("/start my teacher touches the girls, what do I do")).isEmpty();
        assertThat(meanings.of("/hide me, please")).isEmpty();
        assertThat(meanings.of("/start\nhelp me")).isEmpty();
    }
}
