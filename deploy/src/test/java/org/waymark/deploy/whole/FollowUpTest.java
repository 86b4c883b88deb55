package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.deploy.whole.Api.Answer;
import org.waymark.monitoring.assessment.AssessmentRegister;
import org.waymark.monitoring.assessment.WhenFollowUpFallsDueThenMarkIt;
import org.waymark.monitoring.ledger.Ledger;
import org.waymark.monitoring.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** What people know some months after a training, from the plan to the figure. */
@WholeWaymark
class FollowUpTest extends OwnProgramme {

    private static final Pattern HIDDEN =
            Pattern.compile("name=\"(_csrf|response)\"[^>]*value=\"([^\"]+)\"");

    private static final int PUPILS = 30;

    @Autowired private WhenFollowUpFallsDueThenMarkIt automation;

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

    @Test
    void aWholeClassAnswersAtTheSameMoment() {
        register();
        Answer planned = plan("\"title\": \"Class\"");
        String link = link(planned.header("Location"));
        List<Visitor> pupils =
                Stream.generate(() -> Visitor.anonymous(port)).limit(PUPILS).toList();
        List<String> filled =
                pupils.stream()
                        .map(pupil -> "points=15&" + hidden(pupil.get(link).body()))
                        .toList();
        List<CompletableFuture<Integer>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < PUPILS; n++) {
                Visitor pupil = pupils.get(n);
                String form = filled.get(n);
                sent.add(
                        CompletableFuture.supplyAsync(
                                () -> pupil.submit(link, form).statusCode(), threads));
            }
        }

        assertThat(sent).map(CompletableFuture::join).containsOnly(302);
        positions.awaitHead(AssessmentRegister.NAME);
        assertThat(
                        coordinator
                                .get(planned.header("Location"))
                                .json()
                                .get("scores")
                                .get("followUp")
                                .get("people")
                                .asInt())
                .isEqualTo(PUPILS);
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

    private JsonNode averageScore(String stage) {
        return coordinator
                .get(
                        "/api/measures/average-score?programme=%s&stage=%s"
                                .formatted(programme, stage))
                .json();
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
}
