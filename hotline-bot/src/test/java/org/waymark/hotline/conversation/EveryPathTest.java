package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Button;
import org.waymark.hotline.conversation.ConversationCommand.Hear;
import org.waymark.hotline.script.Countries;
import org.waymark.hotline.script.Country;
import org.waymark.hotline.script.Script;
import org.waymark.hotline.script.Scripts;
import org.waymark.hotline.script.Text;
import org.waymark.hotline.script.Word;
import org.waymark.monitoring.helpline.ContactId;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.Sealed;

/**
 * Walks the script through every button it ever shows, in every language, with and without people
 * on shift.
 */
class EveryPathTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final LocalDateTime OPENS = LocalDateTime.of(2026, 3, 2, 9, 0);
    private static final String ALIAS = Alias.random().value();
    private static final Sealed WORDS = new Sealed(KeyId.random().value(), "c2VhbGVk");
    private static final Scripts SCRIPTS = Scripts.onClassPath();
    private static final Countries COUNTRIES = Countries.onClassPath();
    private static final SilentHours SILENT =
            new SilentHours(LocalTime.of(21, 0), LocalTime.of(8, 0), ZoneId.of("Europe/Sofia"));
    private static final Speech SPEECH = new Speech(SCRIPTS, COUNTRIES, SILENT);
    private static final int DEEPEST = 4;

    static Stream<Script> scripts() {
        return SCRIPTS.all().stream();
    }

    private record Step(List<String> buttons, int onShift) {}

    @ParameterizedTest
    @MethodSource("scripts")
    void noButtonLeadsNowhereAndEveryPathLeadsToAPerson(Script script) {
        for (int onShift : List.of(0, 2)) {
            Deque<Step> open = new ArrayDeque<>(List.of(new Step(List.of(), onShift)));
            Set<String> met = new HashSet<>();
            while (!open.isEmpty()) {
                walk(script, open.pop(), open, met);
            }
            assertThat(met)
                    .contains(
                            "danger",
                            "talk",
                            "peer",
                            "rights",
                            "near",
                            "hide",
                            "safe:no",
                            "erase:yes");
        }
    }

    private void walk(Script script, Step step, Deque<Step> open, Set<String> met) {
        Talk talk = begun(script, step);
        List<Said> said =
                talk(talk, script, new Heard.Words(1, WORDS, Danger.NONE, null), step.onShift());
        String path = script.language() + " " + step;
        assertThat(talk.open()).as("free words lead to a person after " + path).isTrue();
        said.forEach(message -> assertThat(render(script, message)).as(path).isNotBlank());

        Talk again = begun(script, step);
        List<Said> answers =
                step.buttons().isEmpty()
                        ? talk(again, script, start(), step.onShift())
                        : talk(
                                again,
                                script,
                                new Heard.Press(step.buttons().getLast()),
                                step.onShift());
        if (again.reach.erased) {
            // Answered under the new alias of the chat, by what follows from it.
            assertThat(step.buttons().getLast()).as(path).isEqualTo("erase:yes");
            return;
        }
        assertThat(answers).as("an answer after " + path).isNotEmpty();
        for (Said answer : answers) {
            assertThat(render(script, answer)).as(path).isNotBlank().doesNotContain("{", "..");
            for (List<Button> row : SPEECH.keyboard(again.language, answer)) {
                for (Button button : row) {
                    if (met.add(button.data()) && step.buttons().size() < DEEPEST) {
                        List<String> longer = new ArrayList<>(step.buttons());
                        longer.add(button.data());
                        open.push(new Step(longer, step.onShift()));
                    }
                }
            }
        }
    }

    /** The talk just before the last button of the path. */
    private Talk begun(Script script, Step step) {
        Talk talk = new Talk();
        if (!step.buttons().isEmpty()) {
            talk(talk, script, start(), step.onShift());
            for (String button : step.buttons().subList(0, step.buttons().size() - 1)) {
                talk(talk, script, new Heard.Press(button), step.onShift());
            }
        }
        return talk;
    }

    private static Heard start() {
        return new Heard.Words(1, WORDS, Danger.NONE, new Meaning(Word.MENU, "en", true));
    }

    private static List<Said> talk(Talk talk, Script script, Heard heard, int onShift) {
        Hear hear =
                new Hear(
                        ALIAS,
                        heard,
                        script.language(),
                        new Staffing(onShift, 0, 3, onShift > 0 ? null : OPENS, false),
                        ContactId.random(),
                        AT);
        return Turns.play(talk, hear);
    }

    private static String render(Script script, Said said) {
        return SPEECH.text(script.language(), said, "");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theRightNumberIsInTheFirstLineInEveryCountry(Script script) {
        COUNTRIES
                .all()
                .forEach(country ->
                        firstLine(script, country.code(), country.emergency().orElse("112")));
        firstLine(script, "", "112");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void whereOneNumberIsNotSureThoseOfPoliceAndAmbulanceAreToldToo(Script script) {
        Set<Text> ofTheAnswersToDangerAndToWhereIsHelp =
                Set.of(Text.DANGER_HERE, Text.DANGER_ANYWHERE, Text.DANGER_UNSURE, Text.NEAR_HERE);
        Stream<String> alone =
                Stream.of(Text.values())
                        .filter(text -> text.places().contains("emergency"))
                        .filter(text -> !ofTheAnswersToDangerAndToWhereIsHelp.contains(text))
                        .map(Text::key);
        Stream.concat(Stream.of(Speech.DANGER, Speech.NEAR), alone)
                .forEach(text ->
                        COUNTRIES.all().stream()
                                .filter(country -> country.emergency().isEmpty())
                                .forEach(country -> tellsAllLines(script, text, country)));
    }

    private static void tellsAllLines(Script script, String text, Country country) {
        Map<String, String> places = Map.of("country", country.code(), "counsellors", "0");
        assertThat(render(script, new Said(text, places, null, "")))
                .as(script.language() + " " + text + " " + country.code())
                .contains(country.lines().stream().map(Country.Line::number).toList());
    }

    @Test
    void bulgarianIsToldTheNumbersOfBulgariaWhileTheCountryIsNotKnown() {
        Said danger = new Said(Speech.DANGER, Map.of("country", "", "counsellors", "0"), null, "");
        assertThat(render(SCRIPTS.in("bg"), danger))
                .startsWith("112")
                .contains("116 111", "116 000", "България");
        assertThat(render(SCRIPTS.in("en"), danger)).doesNotContain("116 111");
    }

    private static void firstLine(Script script, String country, String number) {
        Said danger =
                new Said(Speech.DANGER, Map.of("country", country, "counsellors", "0"), null, "");
        assertThat(render(script, danger).lines().findFirst().orElseThrow())
                .as(script.language() + " " + country)
                .startsWith(number);
    }
}
