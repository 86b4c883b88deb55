package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.hotline.desk.DeskSteps.at;
import static org.waymark.hotline.desk.DeskSteps.coding;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.Fault;
import org.waymark.hotline.standin.PhoneMessage;
import org.waymark.hotline.testing.HelpLine;
import org.waymark.hotline.vault.IdentityVault;

/** A child hides the chat: one harmless line is left on the phone, and nothing is lost. */
class HidingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CODE = Pattern.compile("(\\d{4} ){3}\\d{4}");

    @Test
    void deletesBothSidesAndHoldsAnswersUntilTheChildWritesAgain() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            ChildPhone phone = line.telegram().phone("Ana");
            phone.write("I feel lonely");
            phone.await("safe for you", PATIENCE);
            String alias = line.onlyAlias();
            String at = "/api/helpline/conversations/" + alias;
            line.post("counsellor", at + "/take", Map.of());
            phone.await("A counsellor is here now", PATIENCE);

            phone.write("/hide");
            phone.await("Done.", PATIENCE);
            assertThat(phone.messages())
                    .extracting(PhoneMessage::text)
                    .singleElement()
                    .asString()
                    .startsWith("Done.")
                    .doesNotContainIgnoringCase("help line")
                    .doesNotContainIgnoringCase("counsellor");

            assertThat(
                            line.post(
                                            "counsellor",
                                            at + "/messages",
                                            Map.of("id", HelpLine.id(), "words", "are you there?"))
                                    .statusCode())
                    .isEqualTo(201);
            phone.write("yes it is me");
            phone.await("are you there?", PATIENCE);
            assertThat(line.get("counsellor", at).body()).contains("I feel lonely", "yes it is me");
        }
    }

    @Test
    void deletesWhatWasWrittenBeforeEverythingWasErased() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            ChildPhone phone = line.telegram().phone("Ana");
            String erased = talk(line, phone, "I feel lonely");
            erase(phone);
            assertThat(earlierMessages(line)).isGreaterThan(5);
            assertThat(messageIds(line, erased)).as("who wrote them").isZero();
            assertThat(Leftovers.readable(line)).isEmpty();

            line.telegram()
                    .faults()
                    .next("deleteMessages", new Fault.Gateway(502), new Fault.AnswerLost());
            phone.write("/hide");
            phone.await("Done.", PATIENCE);

            onlyHidden(phone);
            assertThat(earlierMessages(line)).as("not needed any more").isZero();
        }
    }

    @Test
    void deletesWhatWasWrittenBeforeTheCodeOnBothPhones() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            ChildPhone old = line.telegram().phone("Ana");
            String alias = talk(line, old, "I feel lonely");
            assertThat(line.close("counsellor", alias, coding("listened")).statusCode())
                    .isEqualTo(200);
            String code = code(old.await("Your code", PATIENCE).text());
            ChildPhone other = line.telegram().phone("Bea");
            String before = talk(line, other, "nobody likes me");
            other.write(code);
            other.await("I know you again", PATIENCE);
            say(line, before, "still thinking of you");
            other.await("still thinking of you", PATIENCE);

            other.write("/hide");
            other.await("Done.", PATIENCE);
            onlyHidden(other);
            assertThat(old.heard()).as("another phone").isNotEmpty();

            old.write("/hide");
            old.await("Done.", PATIENCE);
            onlyHidden(old);
            assertThat(earlierMessages(line)).isZero();
        }
    }

    @Test
    void keepsNoTraceOfEarlierMessagesThatTelegramDeletesNoMore() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            ChildPhone phone = line.telegram().phone("Ana");
            talk(line, phone, "I feel lonely");
            erase(phone);
            line.get(IdentityVault.class).sweep();
            assertThat(earlierMessages(line)).as("lately").isGreaterThan(5);
            line.database()
                    .sql(
                            "UPDATE identity_vault.earlier_message SET written_at = written_at -"
                                    + " interval '48 hours'")
                    .update();
            line.get(IdentityVault.class).sweep();
            assertThat(earlierMessages(line)).isZero();
        }
    }

    /** A child who is talked to; its alias. */
    private static String talk(HelpLine line, ChildPhone phone, String words) {
        phone.write(words);
        phone.await("safe for you", PATIENCE);
        String alias = line.onlyAlias();
        line.post("counsellor", at(alias) + "/take", Map.of());
        say(line, alias, "I am here");
        phone.await("I am here", PATIENCE);
        return alias;
    }

    private static void say(HelpLine line, String alias, String words) {
        assertThat(
                        line.post(
                                        "counsellor",
                                        at(alias) + "/messages",
                                        Map.of("id", HelpLine.id(), "words", words))
                                .statusCode())
                .isEqualTo(201);
    }

    private static void erase(ChildPhone phone) {
        phone.write("erase everything");
        phone.await("Shall I erase everything", PATIENCE);
        phone.write("yes");
        phone.await("It is erased", PATIENCE);
    }

    private static void onlyHidden(ChildPhone phone) {
        assertThat(phone.messages())
                .extracting(PhoneMessage::text)
                .singleElement()
                .asString()
                .startsWith("Done.");
    }

    private static String code(String text) {
        Matcher code = CODE.matcher(text);
        assertThat(code.find()).as(text).isTrue();
        return code.group();
    }

    private static long earlierMessages(HelpLine line) {
        return line.database()
                .sql("SELECT count(*) FROM identity_vault.earlier_message")
                .query(Long.class)
                .single();
    }

    /** How many messages in the chat are still known to be of this alias. */
    private static long messageIds(HelpLine line, String alias) {
        return line.database()
                .sql(
                        """
                        SELECT count(*) FROM (
                            SELECT alias FROM hotline.inbox WHERE message_id IS NOT NULL
                            UNION ALL
                            SELECT alias FROM hotline.outbox WHERE message_id IS NOT NULL) AS known
                        WHERE alias = :alias::uuid
                        """)
                .param("alias", alias)
                .query(Long.class)
                .single();
    }
}
