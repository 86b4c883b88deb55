package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.hotline.desk.DeskSteps.at;
import static org.waymark.hotline.desk.DeskSteps.coding;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Outbox;
import org.waymark.hotline.channel.Outgoing;
import org.waymark.hotline.inbox.InboxFigures;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.testing.HelpLine;
import org.waymark.hotline.vault.UnusedAliases;

/** The way back to a child is not kept longer than there is something to answer. */
class UnusedAliasesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CODE = Pattern.compile("(\\d{4} ){3}\\d{4}");

    @Test
    void whoHadEverythingErasedAndDidNotComeBackIsForgottenAfterAWeek() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            ChildPhone phone = line.telegram().phone("Ana");
            phone.write("I feel lonely");
            phone.await("safe for you", PATIENCE);
            String alias = line.onlyAlias();
            erase(phone);
            assertThat(aliases(line)).isEqualTo(1);

            age(line, 6);
            assertThat(forgetOld(line)).as("not before").isZero();
            age(line, 2);
            keepWaiting(line, true);
            assertThat(forgetOld(line)).as("while something is not heard").isZero();
            keepWaiting(line, false);
            long keys = keys(line);
            assertThat(forgetOld(line)).isEqualTo(1);
            assertThat(aliases(line)).isZero();
            assertThat(keys(line)).isEqualTo(keys - 1);
            assertThat(Leftovers.readable(line)).isEmpty();

            phone.write("hello again");
            await().atMost(PATIENCE)
                    .until(() ->
                            line.json("counsellor", "/api/helpline/queue").valueStream().count()
                                    == 2);
            assertThat(onlyAliasInTheVault(line)).isNotEqualTo(new Alias(alias));
            age(line, 30);
            assertThat(forgetOld(line)).as("of a conversation").isZero();
        }
    }

    @Test
    void whatIsStillToBeSentKeepsTheWayToTheChild() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            ChildPhone phone = line.telegram().phone("Ana");
            phone.write("hello");
            phone.await("safe for you", PATIENCE);
            erase(phone);
            Alias fresh = onlyAliasInTheVault(line);
            line.get(Outbox.class)
                    .post(
                            Outgoing.plain(fresh, "tomorrow")
                                    .notBefore(Instant.now().plusSeconds(86_400)));
            age(line, 8);
            assertThat(forgetOld(line)).isZero();

            line.get(Outbox.class).hasten(fresh);
            phone.await("tomorrow", PATIENCE);
            await().atMost(PATIENCE).until(() -> forgetOld(line) == 1);
        }
    }

    @Test
    void aNewPhoneOnWhichACodeCameFirstHasOneAliasAfterAWeek() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            ChildPhone old = line.telegram().phone("Ana");
            old.write("I feel lonely");
            old.await("safe for you", PATIENCE);
            String alias = line.onlyAlias();
            line.post("counsellor", at(alias) + "/take", Map.of());
            line.close("counsellor", alias, coding("listened"));
            String code = code(old.await("Your code", PATIENCE).text());
            ChildPhone other = line.telegram().phone("Bea");
            other.write(code);
            other.await("I know you again", PATIENCE);
            assertThat(aliases(line)).isEqualTo(2);

            age(line, 8);
            assertThat(forgetOld(line)).isEqualTo(1);
            assertThat(onlyAliasInTheVault(line)).isEqualTo(new Alias(alias));

            other.write("it is me");
            await().atMost(PATIENCE)
                    .until(() -> line.get("supervisor", at(alias)).body().contains("it is me"));
        }
    }

    @Test
    void whoLeavesAndIsNotKnownIsNotMadeKnownByIt() {
        try (HelpLine line = new HelpLine()) {
            line.telegram().phone("Ana").block();
            await().atMost(PATIENCE)
                    .until(() -> line.get(InboxFigures.class).accounts().ignored() == 1);
            assertThat(aliases(line)).isZero();
        }
    }

    private static int forgetOld(HelpLine line) {
        return line.get(UnusedAliases.class).forgetOld();
    }

    private static void erase(ChildPhone phone) {
        phone.write("erase everything");
        phone.await("Shall I erase everything", PATIENCE);
        phone.write("yes");
        phone.await("It is erased", PATIENCE);
    }

    /** As if every alias had been there for longer. */
    private static void age(HelpLine line, int days) {
        line.database()
                .sql(
                        "UPDATE identity_vault.identity SET created_at = created_at - make_interval"
                                + "(days => :days)")
                .param("days", days)
                .update();
    }

    /** As if what came last had failed too often to be heard, or had been heard after all. */
    private static void keepWaiting(HelpLine line, boolean waiting) {
        line.database()
                .sql(
                        """
                        UPDATE hotline.inbox
                        SET handled_at = CASE WHEN :waiting THEN NULL ELSE now() END,
                            set_aside_at = CASE WHEN :waiting THEN now() END
                        WHERE number = (SELECT max(number) FROM hotline.inbox)
                        """)
                .param("waiting", waiting)
                .update();
    }

    private static long aliases(HelpLine line) {
        return count(line, "SELECT count(*) FROM identity_vault.identity");
    }

    private static long keys(HelpLine line) {
        return count(
                line,
                "SELECT count(*) FROM privacy.data_key WHERE purpose = 'conversation' AND"
                        + " destroyed_at IS NULL");
    }

    private static long count(HelpLine line, String query) {
        return line.database().sql(query).query(Long.class).single();
    }

    private static Alias onlyAliasInTheVault(HelpLine line) {
        return line.database()
                .sql("SELECT alias::text FROM identity_vault.identity")
                .query((row, n) -> new Alias(row.getString(1)))
                .single();
    }

    private static String code(String text) {
        Matcher code = CODE.matcher(text);
        assertThat(code.find()).as(text).isTrue();
        return code.group();
    }
}
