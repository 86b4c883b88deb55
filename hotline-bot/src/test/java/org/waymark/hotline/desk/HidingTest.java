package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.PhoneMessage;
import org.waymark.hotline.testing.HelpLine;

/** A child hides the chat: one harmless line is left on the phone, and nothing is lost. */
class HidingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
}
