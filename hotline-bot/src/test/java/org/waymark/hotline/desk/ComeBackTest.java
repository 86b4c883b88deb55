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
import org.waymark.hotline.testing.HelpLine;
import org.waymark.hotline.vault.IdentityVault;

/** A child goes on from another phone with its receipt code. */
class ComeBackTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CODE = Pattern.compile("(\\d{4} ){3}\\d{4}");

    @Test
    void theCodeBringsTheChildBackOnAnotherPhone() throws IOException {
        try (HelpLine line =
                        new HelpLine(
                                "--waymark.hotline.silent-from=00:00",
                                "--waymark.hotline.silent-until=23:59:59");
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            ChildPhone old = line.telegram().phone("Ana");
            old.write("I feel lonely");
            old.await("safe for you", PATIENCE);
            String alias = line.onlyAlias();
            String at = at(alias);
            line.post("counsellor", at + "/take", Map.of());
            line.close("counsellor", alias, coding("listened"));
            String code = code(old.await("Your code", PATIENCE).text());

            longAgo(line, alias);
            ChildPhone other = line.telegram().phone("Somebody");
            other.write("1111 1111 1111 1111");
            other.await("I do not know that code", PATIENCE);
            assertThat(wrongCodes(line)).isEqualTo(1);
            other.write(code);
            other.await("I know you again", PATIENCE);
            assertThat(wrongCodes(line)).as("cleared by the right one").isZero();
            other.write("it is me");
            other.await("counsellor", PATIENCE);

            assertThat(line.onlyAlias()).isEqualTo(alias);
            line.post("counsellor", at + "/take", Map.of());
            String seen = line.get("counsellor", at).body();
            assertThat(seen).contains("I feel lonely", "it is me").doesNotContain(code);
            line.post(
                    "counsellor",
                    at + "/messages",
                    Map.of("id", HelpLine.id(), "words", "welcome back, Kestrel"));
            other.await("welcome back, Kestrel", PATIENCE);
            assertThat(old.heard()).noneMatch(text -> text.contains("Kestrel"));
        }
    }

    @Test
    void wrongCodesAreSlowedDownAndDoNotKeepTheChildFromAPerson() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            ChildPhone phone = line.telegram().phone("Ana");
            phone.write("1111 1111 1111 1111");
            phone.await("I do not know that code", PATIENCE);
            phone.write("1111 1111 1111 1112");
            phone.write("1111 1111 1111 1113");
            phone.await("in one minute", PATIENCE);
            phone.write("but I need somebody");
            phone.await("You will talk to a person", PATIENCE);
            assertThat(line.onlyAlias()).isNotBlank();

            line.get(IdentityVault.class).sweep();
            assertThat(wrongCodes(line)).as("lately").isEqualTo(1);
            line.database()
                    .sql(
                            "UPDATE identity_vault.wrong_code SET closed_until = closed_until -"
                                    + " interval '2 days'")
                    .update();
            line.get(IdentityVault.class).sweep();
            assertThat(wrongCodes(line)).isZero();
        }
    }

    /** How many chats are known to have sent wrong codes. */
    private static long wrongCodes(HelpLine line) {
        return line.database()
                .sql("SELECT count(*) FROM identity_vault.wrong_code")
                .query(Long.class)
                .single();
    }

    /** As if the child had been away for a day, so that it is only here because of its code. */
    private static void longAgo(HelpLine line, String alias) {
        line.database()
                .sql(
                        "UPDATE hotline.desk_queue SET heard_at = heard_at - interval '1 day' WHERE"
                                + " alias = :alias")
                .param("alias", alias)
                .update();
    }

    private static String code(String text) {
        Matcher code = CODE.matcher(text);
        assertThat(code.find()).as(text).isTrue();
        return code.group();
    }
}
