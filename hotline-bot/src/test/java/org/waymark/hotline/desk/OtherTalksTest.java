package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.hotline.desk.DeskSteps.at;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.testing.HelpLine;
import tools.jackson.databind.JsonNode;

/** Whoever talks with one child sees the others, and which of them have written. */
class OtherTalksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aTalkShowsTheOthersAndWhatIsUnreadInThem() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            String ana = taken(line, line.telegram().phone("Ana"));
            ChildPhone phone = line.telegram().phone("Boris");
            String boris = taken(line, phone);
            assertThat(others(line, ana)).contains("/desk/" + boris).doesNotContain("/desk/" + ana);
            read(line, boris);
            assertThat(others(line, ana)).contains("/desk/" + boris).doesNotContain("unread");

            phone.write("are you there?");
            await().atMost(PATIENCE).until(() -> others(line, ana).contains("<span>1</span>"));
            phone.write("hello?");
            await().atMost(PATIENCE).until(() -> others(line, ana).contains("<span>2</span>"));
            assertThat(line.get("counsellor", "/desk").body()).contains("2 unread");
            assertThat(line.get("counsellor", "/desk/" + ana).body()).contains("desk-unread");
            assertThat(line.get("supervisor", "/desk/" + boris).statusCode()).isEqualTo(200);
            assertThat(others(line, ana)).as("read by somebody else").contains("unread");

            read(line, boris);
            assertThat(others(line, ana)).doesNotContain("unread");
            assertThat(line.get("supervisor", "/desk/" + ana + "/others").body())
                    .as("somebody else's")
                    .doesNotContain("/desk/" + boris);
        }
    }

    private static String taken(HelpLine line, ChildPhone phone) {
        phone.write("hello");
        phone.await("safe for you", PATIENCE);
        String alias = waiting(line).getFirst().get("alias").asString();
        assertThat(line.post("counsellor", at(alias) + "/take", Map.of()).statusCode())
                .isEqualTo(200);
        return alias;
    }

    private static List<JsonNode> waiting(HelpLine line) {
        return line.json("counsellor", "/api/helpline/queue")
                .valueStream()
                .filter(entry -> entry.get("phase").asString().equals("waiting"))
                .toList();
    }

    private static void read(HelpLine line, String alias) {
        assertThat(line.get("counsellor", at(alias)).statusCode()).isEqualTo(200);
    }

    private static String others(HelpLine line, String alias) {
        return line.get("counsellor", "/desk/" + alias + "/others").body();
    }
}
