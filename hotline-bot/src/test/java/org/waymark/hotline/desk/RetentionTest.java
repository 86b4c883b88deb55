package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.conversation.Conversations;
import org.waymark.hotline.conversation.Transcript;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.testing.HelpLine;

class RetentionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void theWordsOfAClosedConversationAreDestroyedWhenTheirTimeIsOver() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            ChildPhone phone = line.telegram().phone("Ana");
            phone.write("I feel lonely");
            phone.await("safe for you", PATIENCE);
            String alias = line.onlyAlias();
            String at = "/api/helpline/conversations/" + alias;
            line.post("counsellor", at + "/take", Map.of());
            age(line, alias);
            assertThat(line.get(Retention.class).forgetOld()).as("while it is open").isZero();
            assertThat(line.post("counsellor", at + "/close", coding()).statusCode())
                    .isEqualTo(200);
            assertThat(line.get(Retention.class).soon())
                    .as("the counsellor is warned")
                    .extracting(Retention.Ending::alias)
                    .containsExactly(alias);
            assertThat(line.get(Retention.class).forgetOld()).isEqualTo(1);
            assertThat(line.get(Retention.class).soon()).isEmpty();
            Transcript rest = Transcript.of(line.get(Conversations.class).history(alias));
            assertThat(rest.lines())
                    .filteredOn(words -> words.words() != null)
                    .isNotEmpty()
                    .allSatisfy(words ->
                            assertThat(line.get(Desk.class).open(words.words()))
                                    .isEqualTo("(erased)"));
            assertThat(count(line, "helpline.ContactClosed")).isEqualTo(1);
        }
    }

    /** As if nobody had said a word for a long time. */
    private static void age(HelpLine line, String alias) {
        line.database()
                .sql(
                        "UPDATE hotline.desk_queue SET last_word_at = last_word_at - interval '91"
                                + " days' WHERE alias = :alias")
                .param("alias", alias)
                .update();
    }

    private static long count(HelpLine line, String event) {
        return line.database()
                .sql(
                        "SELECT count(*) FROM event_store.domain_event_entry WHERE payload_type ="
                                + " :event")
                .param("event", event)
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> coding() {
        return Map.of(
                "wroteAs", "child",
                "ageBand", "unknown",
                "sex", "unknown",
                "category", "mental-health/loneliness",
                "urgency", "ordinary",
                "outcome", "listened");
    }
}
