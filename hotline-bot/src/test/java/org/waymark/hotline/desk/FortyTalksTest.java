package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.testing.HelpLine;

/** A counsellor with forty conversations open, and something half written in each. */
class FortyTalksTest {

    private static final int TALKS = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void noneOfFortyDraftsIsLostOrMixedUp() {
        try (HelpLine line = new HelpLine()) {
            IntStream.range(0, TALKS)
                    .forEach(n -> line.telegram().phone("child-" + n).write("hello from " + n));
            await().atMost(PATIENCE).until(() -> aliases(line).size() == TALKS);
            List<String> aliases = aliases(line);
            for (String alias : aliases) {
                line.post("counsellor", "/api/helpline/conversations/" + alias + "/take", Map.of());
                assertThat(
                                line.postForm(
                                                "counsellor",
                                                "/desk/" + alias + "/draft",
                                                Map.of("words", draft(alias)))
                                        .statusCode())
                        .isEqualTo(204);
            }
            assertThat(aliases)
                    .allSatisfy(alias ->
                            assertThat(line.get("counsellor", "/desk/" + alias).body())
                                    .contains(">" + draft(alias) + "</textarea>"));
            assertThat(
                            line.database()
                                    .sql(
                                            "SELECT count(*) FROM hotline.desk_draft t WHERE"
                                                    + " t::text LIKE '%half written%'")
                                    .query(Long.class)
                                    .single())
                    .as("in clear")
                    .isZero();
        }
    }

    private static String draft(String alias) {
        return "half written to " + alias;
    }

    private static List<String> aliases(HelpLine line) {
        return line.json("counsellor", "/api/helpline/queue")
                .valueStream()
                .map(entry -> entry.get("alias").asString())
                .toList();
    }
}
