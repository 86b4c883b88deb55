package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.deploy.whole.Api.Answer;
import tools.jackson.databind.JsonNode;

/** What is to be mended in the example, and whether its links lead there. */
@WholeWaymark
class DataQualityOfTheExampleTest {

    private static final Pattern RECORD =
            Pattern.compile("<th scope=\"row\"><a href=\"(/[^\"]+)\"");

    private final String programme =
            "Q" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @LocalServerPort private int port;
    private Api coordinator;

    @BeforeEach
    void signIn() {
        coordinator = new Api(port, "coordinator");
    }

    @Test
    void everyKindOfGapIsFound() {
        Answer registered =
                new Api(port, "staff")
                        .post(
                                "/api/programmes",
                                "{\"code\": \"%s\", \"title\": \"Gaps\", \"goal\": \"Goal\"}"
                                        .formatted(programme));
        assertThat(registered.status()).as(registered.raw().body()).isEqualTo(201);
        record("/api/boards", "\"title\": \"Board\", \"from\": \"2014-01\", \"to\": \"2014-06\"");
        staffAdds(
                "/api/programmes/" + programme + "/phases",
                "{\"phase\": \"I\", \"title\": \"P\", \"plannedStart\": \"2009\", \"plannedEnd\":"
                        + " \"2012\"}",
                registered);
        Answer training =
                record(
                        "/api/trainings",
                        "\"title\": \"T\", \"from\": \"2014-05-05\", \"phase\": \"I\"");
        String id = training.header("Location").substring("/api/trainings/".length());
        record(
                "/api/assessments",
                "\"title\": \"Impact\", \"afterMonths\": 6, \"training\": \"" + id + "\"");

        JsonNode counts = coordinator.get("/api/data-quality").json().get("counts");

        assertThat(counts.propertyNames())
                .contains(
                        "objective-without-indicator",
                        "indicator-without-data",
                        "unknown-head-count",
                        "outside-phase",
                        "missed-month",
                        "overdue-follow-up",
                        "reported-differs",
                        "recommendation-without-answer");
    }

    @Test
    void everyGapLeadsToItsRecord() {
        List<String> links =
                coordinator
                        .get("/api/data-quality?asOf=2022-03-31")
                        .json()
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("link").asString())
                        .distinct()
                        .toList();

        assertThat(links).hasSizeGreaterThan(10);
        assertThat(links).allSatisfy(link -> assertThat(get(link)).as(link).isEqualTo(200));
    }

    @Test
    void everyGapOnAPageLeadsToThePageOfItsRecord() {
        List<String> links =
                Stream.of("MARIO", "CTRP", "STRENGTHEN")
                        .map(code -> "/programmes/" + code + "/data-quality?asOf=2022-03-31")
                        .map(page -> coordinator.get(page).raw().body())
                        .flatMap(body -> RECORD.matcher(body).results())
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();

        assertThat(links).hasSizeGreaterThan(10);
        assertThat(links).allSatisfy(link -> assertThat(get(link)).as(link).isEqualTo(200));
    }

    private void staffAdds(String path, String body, Answer seen) {
        Answer added = new Api(port, "staff").post(path, body, "If-Match", seen.header("ETag"));
        assertThat(added.status()).as(added.raw().body()).isEqualTo(200);
    }

    private Answer record(String collection, String fields) {
        Answer made =
                new Api(port, "staff")
                        .post(
                                collection,
                                "{\"programme\": \"%s\", \"country\": \"BG\", %s}"
                                        .formatted(programme, fields));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        String read = made.header("Location") + "?atLeast=" + made.position();
        assertThat(coordinator.get(read).status()).isEqualTo(200);
        return made;
    }

    private int get(String link) {
        return coordinator.get(link).status();
    }
}
