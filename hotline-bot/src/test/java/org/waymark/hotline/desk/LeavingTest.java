package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.conversation.LastHeard;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.testing.HelpLine;

class LeavingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whoBlocksTheBotIsNotTakenToBeThere() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            ChildPhone phone = line.telegram().phone("Ana");
            phone.write("hello");
            phone.await("safe for you", PATIENCE);
            String alias = line.onlyAlias();
            Instant heard = line.get(LastHeard.class).lastHeard(alias).orElseThrow();

            phone.block();

            await().atMost(PATIENCE)
                    .until(() ->
                            line.json("counsellor", "/api/helpline/queue")
                                    .get(0)
                                    .get("gone")
                                    .asBoolean());
            assertThat(line.get(LastHeard.class).lastHeard(alias)).contains(heard);
        }
    }
}
