package org.waymark.hotline.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.Bidi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class ScriptsTest {

    private final Scripts scripts = Scripts.onClassPath();

    @Test
    void speaksEnglishAndBulgarian() {
        assertThat(scripts.all()).extracting(Script::language).contains("en", "bg");
    }

    @Test
    void followsThePluralsOfEachLanguage() {
        assertThat(scripts.in("en").say(Text.WAITING, Map.of("counsellors", 1, "position", 3)))
                .contains("One counsellor is at work")
                .contains("number 3");
        assertThat(scripts.in("bg").say(Text.WAITING, Map.of("counsellors", 2, "position", 1)))
                .contains("работят 2 консултанти")
                .contains("Следващият разговор е твоят");
        assertThat(scripts.in("it").say(Text.CLOSING, Map.of("days", 90))).contains("90 giorni");
        assertThat(scripts.in("uk").say(Text.CLOSING, Map.of("days", 22))).contains("22 дні ");
        assertThat(scripts.in("ar").say(Text.CLOSING, Map.of("days", 2))).contains("يومين");
    }

    @Test
    void beginsInTheLanguageOfThePhoneOrInEnglish() {
        assertThat(scripts.closestTo("bg-BG")).isEqualTo("bg");
        assertThat(scripts.closestTo("xx")).isEqualTo("en");
        assertThat(scripts.closestTo(null)).isEqualTo("en");
    }

    @Test
    void theNumberIsInTheFirstLineOfEveryDangerText() {
        for (Script script : scripts.all()) {
            for (Text text : List.of(Text.DANGER_HERE, Text.DANGER_ANYWHERE, Text.DANGER_UNSURE)) {
                String said = script.say(text, Map.of("emergency", "112", "country", "Atlantis"));
                assertThat(said.lines().findFirst().orElseThrow())
                        .as(script.language() + " " + text)
                        .startsWith("112");
            }
        }
    }

    @Test
    void numbersKeepTheirOrderInTextFromRightToLeft() {
        for (Script script : scripts.all()) {
            Map<String, String> places =
                    Map.of(
                            "childLine", "116 111",
                            "number", "800 12 12 12",
                            "name", "Telefono Azzurro",
                            "code", "1234 5678 9012 3456",
                            "country", script.name());
            assertThat(shown(script.say(Text.DANGER_CHILD_LINE, places))).contains("116 111");
            assertThat(shown(script.say(Text.NEAR_LINE, places)))
                    .contains("800 12 12 12", "Telefono Azzurro");
            assertThat(shown(script.say(Text.RECEIPT, places))).contains("1234 5678 9012 3456");
        }
        String danger = scripts.in("ar").say(Text.DANGER_ANYWHERE, Map.of("emergency", "112"));
        assertThat(Bidi.getBaseDirection(danger)).isEqualTo(Bidi.RTL);
    }

    /** As a screen shows it, read from left to right. */
    private static String shown(String text) {
        return text.lines()
                .map(line ->
                        new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
                                .writeReordered(Bidi.REMOVE_BIDI_CONTROLS))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void bulgariaHasItsThreeNumbers() {
        Country bulgaria = Countries.onClassPath().find("BG").orElseThrow();
        assertThat(bulgaria.emergency()).contains("112");
        assertThat(bulgaria.childLine()).contains("116 111");
        assertThat(bulgaria.missing()).contains("116 000");
    }

    @Test
    void knowsWhichLanguagesAreWrittenFromRightToLeft() {
        assertThat(scripts.all())
                .filteredOn(script -> script.direction().equals("rtl"))
                .extracting(Script::language)
                .containsExactlyInAnyOrder("ar", "fa-AF");
    }

    @Test
    void aMissingLabelOfThePhoneNamesFileAndLine() {
        refuses("  offline: ", "  ofline: ", "unknown key 'ofline'");
    }

    @Test
    void everyCountryHasANameInEveryLanguage() {
        Countries.onClassPath()
                .all()
                .forEach(country ->
                        scripts.all()
                                .forEach(script ->
                                        assertThat(country.name(script.language()))
                                                .as(country.code())
                                                .isNotBlank()
                                                .isNotEqualTo(country.code())));
    }

    @Test
    void aMissingTextNamesFileAndLine() {
        refuses("  welcome-back: |-", "  welcome-bac: |-", "unknown key 'welcome-bac'");
    }

    @Test
    void anUnknownPlaceIsRefused() {
        refuses("Lately it took about {minutes,", "Lately it took about {minuts,", "waiting-usual");
    }

    @Test
    void aBrokenPluralIsRefused() {
        refuses("{days, plural, one {# day}", "{days, plural, one {# day", "closing");
    }

    private static void refuses(String right, String wrong, String named) {
        String text = english().replace(right, wrong);
        assertThat(text).isNotEqualTo(english());
        assertThatThrownBy(() ->
                        ScriptFile.read(
                                Section.read(
                                        "scripts/xx.yaml",
                                        new ByteArrayResource(
                                                text.getBytes(StandardCharsets.UTF_8)))))
                .isInstanceOf(ScriptMistake.class)
                .hasMessageContaining(named)
                .hasMessageMatching("(?s)scripts/xx\\.yaml:\\d+: .*");
    }

    private static String english() {
        try {
            return new ClassPathResource("scripts/en.yaml")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
