package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.core.io.ClassPathResource;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.conversation.ConversationCommand.Hear;
import org.waymark.hotline.danger.DangerRules;
import org.waymark.hotline.script.Countries;
import org.waymark.hotline.script.Script;
import org.waymark.hotline.script.Scripts;
import org.waymark.monitoring.helpline.ContactId;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.Sealed;

class NumberFirstProperties {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Sealed WORDS = new Sealed(KeyId.random().value(), "c2VhbGVk");
    private static final DangerRules RULES = DangerRules.onClassPath();
    private static final Scripts SCRIPTS = Scripts.onClassPath();
    private static final SilentHours SILENT =
            new SilentHours(LocalTime.of(21, 0), LocalTime.of(8, 0), ZoneId.of("Europe/Sofia"));
    private static final Speech SPEECH = new Speech(SCRIPTS, Countries.onClassPath(), SILENT);

    @Property
    void theFirstLineOfTheFirstAnswerToDangerHoldsTheNumber(
            @ForAll("danger") String text,
            @ForAll("way") List<String> buttonsBefore,
            @ForAll("language") String language,
            @ForAll boolean somebodyThere) {
        Talk talk = new Talk();
        Staffing staffing = new Staffing(somebodyThere ? 1 : 0, 0, null, null, false);
        buttonsBefore.forEach(button -> heard(talk, new Heard.Press(button), language, staffing));
        Heard.Words words =
                new Heard.Words(1, WORDS, new Danger(RULES.find(text), RULES.spokenIn(text)), null);
        Said first = heard(talk, words, language, staffing).getFirst();
        String said = SPEECH.text(talk.language, first, "");
        assertThat(said.lines().findFirst().orElseThrow()).startsWith("112");
    }

    private static List<Said> heard(Talk talk, Heard heard, String language, Staffing staffing) {
        Hear hear =
                new Hear(Alias.random().value(), heard, language, staffing, ContactId.random(), AT);
        return Turns.play(talk, hear);
    }

    @Provide
    Arbitrary<String> danger() {
        List<String> phrases =
                Stream.of("en-alarm", "bg-alarm").flatMap(NumberFirstProperties::corpus).toList();
        Arbitrary<String> noise = Arbitraries.of("", "!!! ", " 😭 ", "моля те, ", "so ", "\n");
        return Arbitraries.of(phrases)
                .flatMap(phrase ->
                        noise.flatMap(before -> noise.map(after -> before + phrase + " " + after)));
    }

    @Provide
    Arbitrary<List<String>> way() {
        return Arbitraries.of(
                        "safe:yes",
                        "safe:no",
                        "talk",
                        "peer",
                        "rights",
                        "near",
                        "country:BG",
                        "country:RS",
                        "hide",
                        "language:bg",
                        "menu",
                        "referral",
                        "nonsense")
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> language() {
        return Arbitraries.of(SCRIPTS.all().stream().map(Script::language).toList());
    }

    private static Stream<String> corpus(String name) {
        try {
            return new ClassPathResource("danger/" + name + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
