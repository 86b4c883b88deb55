package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.waymark.hotline.testing.HelpLine;

/** What people at the desk do in many tests. */
final class DeskSteps {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private DeskSteps() {}

    /** The news of an open desk, line by line. */
    static BufferedReader lines(InputStream events) {
        return new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8));
    }

    /** Path of a conversation. */
    static String at(String alias) {
        return "/api/helpline/conversations/" + alias;
    }

    /** Path of something that is done with a conversation. */
    static String at(String alias, String action) {
        return at(alias) + "/" + action;
    }

    /** Alias of the conversation that comes to the desk by what a child does. */
    static String newcomer(HelpLine line, Runnable child) {
        List<String> before = aliases(line);
        child.run();
        await().atMost(PATIENCE).until(() -> aliases(line).size() > before.size());
        return aliases(line).stream()
                .filter(alias -> !before.contains(alias))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> aliases(HelpLine line) {
        return line.json("supervisor", "/api/helpline/queue")
                .valueStream()
                .map(entry -> entry.get("alias").asString())
                .toList();
    }

    /** A child that felt lonely, as it is coded at the end. */
    static Map<String, Object> coding(String outcome) {
        return Map.of(
                "wroteAs", "child",
                "ageBand", "unknown",
                "sex", "unknown",
                "category", "mental-health/loneliness",
                "urgency", "ordinary",
                "outcome", outcome);
    }

    /** A service says what it makes of a referral. */
    static HttpResponse<String> moved(HelpLine line, String referral, String state) {
        return line.post(
                "counsellor",
                "/api/helpline/referrals/" + referral + "/state",
                Map.of("state", state));
    }

    static void ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
    }
}
