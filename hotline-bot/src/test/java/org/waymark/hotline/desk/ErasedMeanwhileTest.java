package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.hotline.desk.DeskSteps.at;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Identities;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.testing.HelpLine;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.KeyVault;

/**
 * Another node has just erased a conversation: this one still knows which key is its own, and shows
 * it at the desk.
 */
class ErasedMeanwhileTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WORDS = "I am still here";

    private static HelpLine line;
    private static String alias;

    @BeforeAll
    static void aTalkIsErasedElsewhere() throws IOException {
        line = new HelpLine();
        try (InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            ChildPhone phone = line.telegram().phone("Ana");
            phone.write("hello");
            phone.await("safe for you", PATIENCE);
            alias = line.onlyAlias();
            line.post("counsellor", at(alias) + "/take", Map.of());
            assertThat(answer().statusCode()).isEqualTo(201);
        }
        KeyId key = line.get(Identities.class).keyOf(new Alias(alias));
        line.get(KeyVault.class).destroy(key);
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @Test
    void theApiAnswersThatItIsGoneAndSavesNothing() {
        long before = answers();

        HttpResponse<String> answer = answer();

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("urn:waymark:problem:erased", "Nothing was saved")
                .doesNotContain(WORDS);
        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void theDeskGoesBackToTheConversationAndSaysSo() {
        long before = answers();

        HttpResponse<String> answer =
                line.postForm(
                        "counsellor",
                        "/desk/" + alias + "/answer",
                        Map.of("messageId", HelpLine.id(), "words", WORDS));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(line.follow("counsellor", answer).body())
                .contains("This conversation was erased in the meantime. Nothing was saved.")
                .doesNotContain(WORDS);
        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void aDraftIsRefusedAsGone() {
        HttpResponse<String> kept =
                line.postForm("counsellor", "/desk/" + alias + "/draft", Map.of("words", WORDS));

        assertThat(kept.statusCode()).isEqualTo(410);
        assertThat(kept.body()).doesNotContain(WORDS);
    }

    private static HttpResponse<String> answer() {
        return line.post(
                "counsellor", at(alias) + "/messages", Map.of("id", HelpLine.id(), "words", WORDS));
    }

    private static long answers() {
        return line.database()
                .sql(
                        "SELECT count(*) FROM event_store.domain_event_entry"
                                + " WHERE payload_type = 'conversation.PersonAnswered'")
                .query(Long.class)
                .single();
    }
}
