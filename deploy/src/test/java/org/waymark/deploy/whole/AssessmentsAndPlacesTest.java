package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.deploy.whole.Api.Answer;
import org.waymark.monitoring.assessment.AssessmentRegister;
import org.waymark.monitoring.assessment.WhenFollowUpFallsDueThenMarkIt;
import org.waymark.monitoring.ledger.Ledger;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.testing.Visitor;
import org.waymark.monitoring.training.TrainingRegister;
import tools.jackson.databind.JsonNode;

/** Questions 2, 4, 5 and 16 of coordinators, asked over HTTP. */
@WholeWaymark
class AssessmentsAndPlacesTest {

    private static final Pattern HIDDEN =
            Pattern.compile("name=\"(_csrf|response)\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort private int port;
    @Autowired private WhenFollowUpFallsDueThenMarkIt automation;
    @Autowired private Positions positions;

    private final String programme =
            "A" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private Api staff;
    private Api coordinator;

    @BeforeEach
    void signIn() {
        staff = new Api(port, "staff");
        coordinator = new Api(port, "coordinator");
    }

    @Test
    void peopleTrainedPerTrainingInAlbaniaAreReportedBesideTheCounted() {
        JsonNode mean =
                coordinator
                        .get("/api/measures/people-per-training?programme=MARIO&phase=I&country=AL")
                        .json();

        assertThat(mean.get("reported").get("numerator").get("value").asInt()).isEqualTo(372);
        assertThat(mean.get("reported").get("denominator").get("value").asInt()).isEqualTo(11);
        assertThat(mean.get("reported").get("value").decimalValue())
                .isEqualByComparingTo("33.8182");
    }

    @Test
    void trainingsOfUnknownHeadCountAreLeftOutOfTheMean() {
        register();
        training("Burgas", "\"counts\": [{\"count\": 12}]");
        Answer last = training("Varna", null);
        JsonNode mean =
                coordinator
                        .get(
                                "/api/measures/people-per-training?programme=%s&by=place&atLeast=%d"
                                        .formatted(programme, last.position()))
                        .json();

        assertThat(mean.get("value").asInt()).isEqualTo(12);
        assertThat(mean.get("precision").asString()).isEqualTo("about");
        assertThat(mean.get("denominator").get("value").asInt()).isEqualTo(1);
        assertThat(mean.get("leftOut").asInt()).isEqualTo(1);
        assertThat(mean.get("rows").valueStream().map(row -> row.get("place").asString()))
                .containsExactlyInAnyOrder("Burgas", "Varna");
    }

    @Test
    void allRegionalCentresOfStrengthenAreWithoutTrainingAndSixMonthsAreLeft() {
        JsonNode places =
                coordinator
                        .get(
                                "/api/programmes/STRENGTHEN/places-without-training?asOf=2021-09-30&knownAt=2026-01-01")
                        .json();
        JsonNode now =
                coordinator
                        .get(
                                "/api/programmes/STRENGTHEN/places-without-training?phase=I&asOf=2021-09-30")
                        .json();

        assertThat(places.get("targets").asInt()).isZero();
        assertThat(now.get("targets").asInt()).isEqualTo(28);
        assertThat(now.get("withoutTraining").size() + now.get("withTraining").asInt())
                .isEqualTo(28);
        assertThat(now.get("plannedEnd").get("monthsLeft").asInt()).isEqualTo(6);
        assertThat(now.get("actualEnd").isNull()).isTrue();
    }

    @Test
    void aPlaceIsTheSameUnderItsBulgarianName() {
        register();
        Answer indicator =
                staff.post(
                        "/api/programmes/" + programme + "/indicators",
                        """
                        {"id": "%s-held", "title": "Trainings", "unit": "trainings", "measure": "trainings-held"}
                        """
                                .formatted(programme));
        Answer burgas = target(indicator, "Burgas");
        target(burgas, "Varna");
        Answer held = training("Бургас", null);
        JsonNode places =
                coordinator
                        .get(
                                "/api/programmes/%s/places-without-training?atLeast=%d"
                                        .formatted(programme, held.position()))
                        .json();

        assertThat(places.get("targets").asInt()).isEqualTo(2);
        assertThat(
                        places.get("withoutTraining")
                                .valueStream()
                                .map(one -> one.get("place").asString()))
                .containsExactly("Varna");
    }

    @Test
    void placesCountriesAndProgrammesAreNamedInTheLanguageAskedFor() {
        Answer registered = register();
        Answer named =
                staff.post(
                        "/api/programmes/" + programme + "/names",
                        "{\"names\": {\"bg\": \"Заедно\"}}",
                        "If-Match",
                        registered.header("ETag"));
        JsonNode places = coordinator.get("/api/reference/places?country=BG&lang=bg").json();

        assertThat(places).hasSize(28);
        assertThat(places.get(1).get("name").asString()).isEqualTo("Бургас");
        assertThat(
                        coordinator
                                .get("/api/reference/countries?lang=sq")
                                .json()
                                .valueStream()
                                .map(one -> one.get("name").asString()))
                .contains("Shqipëri", "Kosovë");
        assertThat(
                        coordinator
                                .get(
                                        "/api/programmes/%s?lang=bg-BG&atLeast=%d"
                                                .formatted(programme, named.position()))
                                .json()
                                .get("named")
                                .get("title")
                                .asString())
                .isEqualTo("Заедно");
    }

    @Test
    void aFollowUpFallsDueIsNotedOverdueAndAnsweredThroughItsLink() {
        register();
        String training = id(training("Burgas", null));
        Answer planned = plan("\"training\": \"" + training + "\"");
        String assessment = planned.header("Location");
        staff.post(
                assessment + "/responses",
                "{\"stage\": \"pre-test\", \"on\": \"2021-03-01\", \"people\": 10, \"points\":"
                        + " 100}");

        assertThat(states("due", "2021-09-30")).containsExactly("due");
        assertThat(states("due", "2021-10-20")).containsExactly("reminded");
        assertThat(states("overdue", "2021-10-20")).isEmpty();
        automation.look();
        automation.look();
        positions.awaitHead(AssessmentRegister.NAME);
        JsonNode noted = coordinator.get(assessment).json();
        assertThat(noted.get("state").asString()).isEqualTo("overdue");
        assertThat(noted.get("version").asInt()).isEqualTo(3);

        String link = link(assessment);
        Visitor participant = Visitor.anonymous(port);
        String form = participant.get(link).body();
        assertThat(form).contains("out of").doesNotContain(training);
        String filled = "points=16&profession=teacher&" + hidden(form);
        assertThat(participant.submit(link, filled).statusCode()).isEqualTo(302);
        assertThat(participant.submit(link, "points=21&" + hidden(form)).statusCode())
                .isEqualTo(400);
        positions.awaitHead(AssessmentRegister.NAME);

        JsonNode scores =
                coordinator.get("/api/trainings/" + training + "/assessment").json().get("scores");
        assertThat(scores.get("preTest").get("percent").asInt()).isEqualTo(50);
        assertThat(scores.get("followUp").get("people").asInt()).isEqualTo(1);
        assertThat(scores.get("gain").asInt()).isEqualTo(30);
        assertThat(states("answered", "2026-12-31")).containsExactly("answered");
        positions.awaitHead(Ledger.NAME);
        assertThat(averageScore("follow-up").get("value").decimalValue())
                .isEqualByComparingTo("0.8");
        assertThat(averageScore("pre-test").get("value").decimalValue())
                .isEqualByComparingTo("0.5");
        assertThat(averageScore("pre-test").get("denominator").get("value").asInt()).isEqualTo(200);
        assertThat(
                        coordinator
                                .get("/api/measures/average-score/records?programme=" + programme)
                                .json()
                                .get("records")
                                .get(0)
                                .get("link")
                                .asString())
                .isEqualTo(assessment);
    }

    private JsonNode averageScore(String stage) {
        return coordinator
                .get(
                        "/api/measures/average-score?programme=%s&stage=%s"
                                .formatted(programme, stage))
                .json();
    }

    @Test
    void aLinkThatWasMadeUpOrRenewedOpensNothing() {
        register();
        Answer planned = plan("\"title\": \"Series\"");
        String link = link(planned.header("Location"));

        assertThat(Visitor.anonymous(port).get(link).statusCode()).isEqualTo(200);
        assertThat(Visitor.anonymous(port).get(link + "x").statusCode()).isEqualTo(404);
        assertThat(Visitor.anonymous(port).get("/assessments/nonsense").statusCode())
                .isEqualTo(404);
        staff.post(planned.header("Location") + "/links", "{}", "If-Match", planned.header("ETag"));
        positions.awaitHead(AssessmentRegister.NAME);
        assertThat(Visitor.anonymous(port).get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void theFollowUpOfStrengthenWaitsForItsFirstTraining() {
        JsonNode impact = coordinator.get("/api/assessments/strengthen-impact").json();

        assertThat(impact.get("about").get("afterMonths").asInt()).isEqualTo(6);
        assertThat(impact.get("scores").get("gain").isNull()).isTrue();
    }

    @Test
    void twoSpellingsOfOnePersonAreMergedAndSplitAgain() {
        register();
        String one = id(training("Burgas", "\"people\": [{\"name\": \"Zoya Canarieva\"}]"));
        Answer second = training("Varna", "\"people\": [{\"name\": \"Zoia Canarieva\"}]");
        String other = id(second);
        String similar = "/api/people/similar?programme=" + programme;
        JsonNode suggested =
                staff.get(similar + "&atLeast=" + second.position()).json().get("pairs");
        Answer merged =
                staff.post(
                        "/api/people/merges",
                        """
                        {"one": {"training": "%s", "person": "%s"}, "other": {"training": "%s", "person": "%s"},
                         "reason": "The second is a slip of the pen"}
                        """
                                .formatted(one, person(one), other, person(other)));

        assertThat(suggested.size()).isEqualTo(1);
        assertThat(suggested.get(0).get("one").get("name").asString()).endsWith("Canarieva");
        assertThat(coordinator.get(similar).status()).isEqualTo(403);
        assertThat(merged.status()).isEqualTo(201);
        assertThat(staff.get(similar + "&atLeast=" + merged.position()).json().get("pairs"))
                .isEmpty();
        assertThat(unique(merged)).isEqualTo(1);
        Answer split =
                staff.post(
                        merged.header("Location") + "/split",
                        "{\"reason\": \"Two cousins\"}",
                        "If-Match",
                        merged.header("ETag"));
        assertThat(unique(split)).isEqualTo(2);
        assertThat(
                        coordinator
                                .get(merged.header("Location") + "?atLeast=" + split.position())
                                .json()
                                .get("state")
                                .asString())
                .isEqualTo("split");
        assertThat(
                        staff.post(
                                        "/api/people/merges",
                                        """
                                        {"one": {"training": "%s", "person": "x"}, "other": {"training": "%s", "person": "y"},
                                         "reason": "Made up"}
                                        """
                                                .formatted(one, other))
                                .json()
                                .get("field")
                                .asString())
                .isEqualTo("one.person");
    }

    private Answer register() {
        Answer registered =
                staff.post(
                        "/api/programmes",
                        "{\"code\": \"%s\", \"title\": \"Together\", \"goal\": \"Tests\", \"countries\": [\"BG\"]}"
                                .formatted(programme));
        return staff.post(
                "/api/programmes/" + programme + "/phases",
                "{\"phase\": \"I\", \"title\": \"All\", \"plannedStart\": \"2020\", \"plannedEnd\":"
                        + " \"2022\"}",
                "If-Match",
                registered.header("ETag"));
    }

    private Answer target(Answer before, String place) {
        return staff.post(
                "/api/indicators/" + programme + "-held/targets",
                "{\"phase\": \"I\", \"country\": \"BG\", \"place\": \"%s\", \"value\": 1}"
                        .formatted(place),
                "If-Match",
                before.header("ETag"));
    }

    private Answer training(String place, @Nullable String attendance) {
        return staff.post(
                "/api/trainings",
                """
                {"programme": "%s", "phase": "I", "title": "Listening", "country": "BG", "place": "%s",
                 "from": "2021-03-30", "to": "2021-03-31", "attendance": %s}
                """
                        .formatted(
                                programme,
                                place,
                                attendance == null ? "null" : "{" + attendance + "}"));
    }

    private Answer plan(String more) {
        return staff.post(
                "/api/assessments",
                """
                {"programme": "%s", "phase": "I", %s, "afterMonths": 6, "outOf": 20%s}
                """
                        .formatted(
                                programme,
                                more,
                                more.contains("title") ? "" : ", \"title\": \"Impact\""));
    }

    private List<String> states(String asked, String asOf) {
        return coordinator
                .get(
                        "/api/assessments?programme=%s&state=%s&asOf=%s"
                                .formatted(programme, asked, asOf))
                .json()
                .get("records")
                .valueStream()
                .map(one -> one.get("state").asString())
                .toList();
    }

    private String link(String assessment) {
        return staff.get(assessment + "/links")
                .json()
                .valueStream()
                .filter(one -> one.get("stage").asString().equals("follow-up"))
                .findFirst()
                .orElseThrow()
                .get("path")
                .asString();
    }

    private static String hidden(String form) {
        StringBuilder fields = new StringBuilder();
        Matcher found = HIDDEN.matcher(form);
        while (found.find()) {
            fields.append(found.group(1)).append('=').append(found.group(2)).append('&');
        }
        return fields.toString();
    }

    private String person(String training) {
        positions.awaitHead(TrainingRegister.NAME);
        return staff.get("/api/trainings/" + training + "/people")
                .json()
                .get(0)
                .get("person")
                .asString();
    }

    private int unique(Answer after) {
        return coordinator
                .get(
                        "/api/measures/unique-people-trained?programme=%s&atLeast=%d"
                                .formatted(programme, after.position()))
                .json()
                .get("value")
                .asInt();
    }

    private static String id(Answer recorded) {
        String location = recorded.header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
