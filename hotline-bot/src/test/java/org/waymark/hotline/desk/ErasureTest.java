package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.hotline.desk.DeskSteps.at;
import static org.waymark.hotline.desk.DeskSteps.moved;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.testing.HelpLine;

/** A child asks for everything to be erased: nothing of it can be read by anybody any more. */
class ErasureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOLD = "they took my passport";
    private static final String AGREED = "about thirteen";
    private static final String REFUSED = "the blue house";
    private static final Pattern CODE = Pattern.compile("(\\d{4} ){3}\\d{4}");

    @Test
    void erasesAtOnceAndKeepsOnlyWhatAnOpenReferralNeeds() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            ChildPhone phone = line.telegram().phone("Ana");
            String alias = talk(line, phone);
            String referral = refer(line, phone, alias);
            List<Map<String, Object>> before = Leftovers.statistics(line);

            phone.write("erase everything");
            phone.await("Shall I erase everything", PATIENCE);
            phone.write("yes");
            phone.await("It is erased", PATIENCE);
            phone.await("what you agreed to tell a service", PATIENCE);

            assertThat(Leftovers.readable(line)).containsExactly(AGREED);
            assertThat(Leftovers.statistics(line)).isEqualTo(before);
            close(line, alias);
            moved(line, referral, "accepted");
            assertThat(Leftovers.readable(line)).containsExactly(AGREED);
            moved(line, referral, "done");
            assertThat(Leftovers.readable(line)).isEmpty();
        }
    }

    @Test
    void whoComesBackIsSomebodyNewAndWhatWasWrittenMeanwhileIsHeard() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            ChildPhone phone = line.telegram().phone("Ana");
            String alias = talk(line, phone);
            phone.write("/erase");
            phone.await("Shall I erase everything", PATIENCE);
            phone.press("erase:yes");
            phone.write("one more thing");
            phone.await("It is erased", PATIENCE);
            phone.await("I have kept what you wrote", PATIENCE);

            List<String> waiting =
                    line.json("counsellor", "/api/helpline/queue")
                            .valueStream()
                            .map(entry -> entry.get("alias").asString())
                            .toList();
            assertThat(waiting).as("the old one has yet to be coded").hasSize(2).contains(alias);
            String fresh =
                    waiting.stream()
                            .filter(other -> !other.equals(alias))
                            .findFirst()
                            .orElseThrow();
            assertThat(line.json("counsellor", "/api/helpline/queue").valueStream())
                    .filteredOn(entry -> entry.get("alias").asString().equals(alias))
                    .allMatch(entry -> entry.get("erased").asBoolean());
            String at = at(fresh);
            line.post("counsellor", at + "/take", Map.of());
            assertThat(line.get("counsellor", at).body())
                    .contains("one more thing")
                    .doesNotContain(TOLD);
        }
    }

    @Test
    void erasesWhatWasWrittenBeforeTheCodesThatBroughtTheChildBack() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            String first = codeOfATalk(line, line.telegram().phone("Ana"), "I feel lonely");
            String second = codeOfATalk(line, line.telegram().phone("Bea"), "nobody likes me");
            ChildPhone phone = line.telegram().phone("Cia");
            String alias = talk(line, phone);
            String referral = refer(line, phone, alias);
            phone.write(first);
            phone.await("I know you again", PATIENCE);
            assertThat(Leftovers.readable(line))
                    .contains(TOLD, "I feel lonely", "nobody likes me", AGREED);
            phone.write(second);

            phone.write("erase everything");
            phone.await("Shall I erase everything", PATIENCE);
            phone.write("yes");
            phone.await("It is erased", PATIENCE);
            phone.await("what you agreed to tell a service", PATIENCE);

            assertThat(Leftovers.readable(line)).containsExactly(AGREED);
            assertThat(vault(line, "true")).as("a new alias for the chat").isEqualTo(1);
            assertThat(line.json("counsellor", "/api/helpline/queue").valueStream())
                    .filteredOn(entry -> entry.get("alias").asString().equals(alias))
                    .as("has yet to be coded")
                    .singleElement()
                    .matches(entry -> entry.get("erased").asBoolean());
            moved(line, referral, "accepted");
            moved(line, referral, "done");
            assertThat(Leftovers.readable(line)).isEmpty();
        }
    }

    @Test
    void erasesTheChatOfACodeThatCameFirst() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            String code = codeOfATalk(line, line.telegram().phone("Ana"), "I feel lonely");
            ChildPhone phone = line.telegram().phone("Bea");
            phone.write(code);
            phone.await("I know you again", PATIENCE);
            assertThat(vault(line, "went_on_as IS NOT NULL")).isEqualTo(1);

            phone.write("erase everything");
            phone.await("Shall I erase everything", PATIENCE);
            phone.write("yes");
            phone.await("It is erased", PATIENCE);

            assertThat(Leftovers.readable(line)).isEmpty();
            assertThat(vault(line, "true")).isEqualTo(1);
        }
    }

    /** A conversation that was closed; its receipt code. */
    private static String codeOfATalk(HelpLine line, ChildPhone phone, String words) {
        phone.write(words);
        phone.await("safe for you", PATIENCE);
        String alias = line.onlyAlias();
        line.post("counsellor", at(alias) + "/take", Map.of());
        close(line, alias);
        String told = phone.await("Your code", PATIENCE).text();
        Matcher code = CODE.matcher(told);
        assertThat(code.find()).as(told).isTrue();
        return code.group();
    }

    private static long vault(HelpLine line, String condition) {
        return line.database()
                .sql("SELECT count(*) FROM identity_vault.identity WHERE " + condition)
                .query(Long.class)
                .single();
    }

    private static String talk(HelpLine line, ChildPhone phone) {
        phone.write(TOLD);
        phone.await("safe for you", PATIENCE);
        String alias = line.onlyAlias();
        line.post("counsellor", at(alias) + "/take", Map.of());
        line.post("counsellor", at(alias) + "/alarm-seen", Map.of());
        line.post(
                "counsellor",
                at(alias) + "/notes",
                Map.of("id", HelpLine.id(), "words", "seems afraid"));
        line.post(
                "counsellor",
                at(alias) + "/messages",
                Map.of("id", HelpLine.id(), "words", "I am here"));
        phone.await("I am here", PATIENCE);
        return alias;
    }

    private static String refer(HelpLine line, ChildPhone phone, String alias) {
        String id = HelpLine.id();
        line.post(
                "counsellor",
                at(alias) + "/referrals",
                Map.of(
                        "id", id,
                        "service", "shelter",
                        "country", "BG",
                        "urgency", "urgent",
                        "facts",
                                List.of(
                                        Map.of("code", "age-band", "words", AGREED),
                                        Map.of("code", "place", "words", REFUSED))));
        phone.await(AGREED, PATIENCE);
        phone.press("fact:" + id + ":0:yes");
        phone.await(REFUSED, PATIENCE);
        phone.press("fact:" + id + ":1:no");
        phone.await("It has not been sent yet", PATIENCE);
        line.post("counsellor", at(alias) + "/referrals/" + id + "/send", Map.of());
        phone.await("They have not answered yet", PATIENCE);
        return id;
    }

    private static void close(HelpLine line, String alias) {
        assertThat(
                        line.close(
                                        "counsellor",
                                        alias,
                                        Map.of(
                                                "wroteAs", "child",
                                                "ageBand", "13-15",
                                                "sex", "unknown",
                                                "category", "violence/trafficking",
                                                "urgency", "urgent",
                                                "outcome", "referred"))
                                .statusCode())
                .isEqualTo(200);
    }
}
