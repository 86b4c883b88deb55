package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.waymark.deploy.Waymark;
import org.waymark.deploy.whole.AnsweredQuestions.Answered;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.ledger.Ledger;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.testing.TestDatabase;

/** Every request of {@code docs/questions.md} gets the answer that stands there. */
@SpringBootTest(
        classes = Waymark.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // Nothing but the example, in an application of its own: no other test records anything
        // here.
        properties = {"waymark.mode=example", "spring.application.name=questions"})
@ContextConfiguration(initializers = TestDatabase.class)
class SeventeenQuestionsTest {

    private static final Pattern INDICATOR = Pattern.compile("data-indicator=\"([^\"]+)\"");
    private static final Path PAGE = Path.of("../docs/questions.md");

    /**
     * {@code WAYMARK_QUESTIONS=write} in the environment writes the answers into the page, to be
     * looked through.
     */
    private static final boolean WRITE = "write".equals(System.getenv("WAYMARK_QUESTIONS"));

    @LocalServerPort private int port;
    @Autowired private Positions positions;
    private Api coordinator;

    @BeforeEach
    void readTheWholeExample() {
        coordinator = new Api(port, "coordinator");
        Stream<String> registers = Arrays.stream(RecordKind.values()).map(RecordKind::projection);
        positions.awaitHead(
                Stream.concat(registers, Stream.of(Ledger.NAME)).toArray(String[]::new));
    }

    @Test
    void everyRequestOnThePageGetsTheAnswerThatStandsThere() throws IOException {
        if (WRITE) {
            AnsweredQuestions.on(PAGE).write(path -> coordinator.get(path).json());
        }
        AnsweredQuestions page = AnsweredQuestions.on(PAGE);
        List<String> differences = new ArrayList<>();
        for (Answered answered : page.all()) {
            Api.Answer answer = coordinator.get(answered.path());
            assertThat(answer.status()).as(answered.path()).isEqualTo(200);
            AnsweredQuestions.differences(answered.answer(), answer.json())
                    .forEach(one -> differences.add(answered.path() + " → " + one));
        }

        assertThat(page.all()).hasSize((int) page.requests());
        assertThat(differences)
                .as("If the new answers are right: WAYMARK_QUESTIONS=write, and read them")
                .isEmpty();
    }

    @Test
    void thePageAnswersAsTheApiDoes() {
        assertThat(page("STRENGTHEN", "2021-09-30"))
                .contains("28 of 28 places without a training", "Blagoevgrad", "6 months left")
                .contains("Impact of the regional trainings");
        assertThat(page("CTRP", "2010-06-30"))
                .contains("Who takes part on 30 June 2010", "Save the Children in Kosovo");
        assertThat(page("MARIO", "2015-12-31"))
                .contains("Embassies of Bulgaria", "Median wait for a person: unknown")
                .contains("Referrals made by the help line: 0", "1782", "at least 600")
                .contains("What was known then of people trained: 0");
    }

    @Test
    void whatNobodyCountedIsUnknownOnThePageOfResultsAndNotZero() {
        String results = coordinator.get("/programmes/MARIO?asOf=2015-12-31").raw().body();

        assertThat(results).contains("nothing recorded").doesNotContain("0 % of the target");
    }

    @Test
    void indicatorsKeepTheirOrderFromPhaseToPhase() {
        String ofMario = coordinator.get("/programmes/MARIO").raw().body();

        List<String> both = indicators(ofMario);
        int half = both.size() / 2;
        assertThat(half).isGreaterThanOrEqualTo(2);
        assertThat(both.subList(half, both.size())).isEqualTo(both.subList(0, half));
    }

    private static List<String> indicators(String page) {
        return INDICATOR.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private String page(String programme, String asOf) {
        Api.Answer answer =
                coordinator.get("/programmes/%s/questions?asOf=%s".formatted(programme, asOf));
        assertThat(answer.status()).isEqualTo(200);
        return answer.raw().body();
    }
}
