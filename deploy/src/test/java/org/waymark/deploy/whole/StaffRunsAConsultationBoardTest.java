package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.deploy.whole.Api.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@WholeWaymark
class StaffRunsAConsultationBoardTest {

    @LocalServerPort private int port;
    private final String board = "board-" + UUID.randomUUID();
    private Api staff;
    private Api coordinator;

    @BeforeEach
    void signIn() {
        staff = new Api(port, "staff");
        coordinator = new Api(port, "coordinator");
    }

    @Test
    void theMonthWithoutAMeetingIsNamed() {
        setUp();
        meeting("2014-01-20");
        meeting("2014-02-10");
        Answer last = meeting("2014-04-07");

        JsonNode missed =
                coordinator
                        .get(
                                "/api/boards/%s/missed-months?asOf=2014-05-10&atLeast=%d"
                                        .formatted(board, last.position()))
                        .json();

        assertThat(missed.get("known").asBoolean()).isTrue();
        assertThat(missed.get("months")).hasSize(1);
        assertThat(missed.get("months").get(0).asString()).isEqualTo("2014-03");
    }

    @Test
    void aViewIsUnansweredUntilSomebodyAnswersIt() {
        Answer at =
                change(
                        setUp(),
                        "views",
                        """
                        {"id": "waiting", "text": "We wait too long", "day": "2014-03-14"}
                        """);
        JsonNode before = unanswered("2014-03-24", at);
        Answer answered =
                change(
                        at,
                        "views/waiting/answers",
                        """
                        {"by": "Drop-in centre", "on": "2014-04-02", "text": "It opens earlier now"}
                        """);

        assertThat(before.get("ageInDays").asInt()).isEqualTo(10);
        assertThat(before.get("text").asString()).isEqualTo("We wait too long");
        assertThat(unanswered("2014-04-01", answered).isMissingNode()).isFalse();
        assertThat(unanswered("2014-04-02", answered).isMissingNode()).isTrue();
        assertThat(change(answered, "views/none-such/answers", "{}").status()).isEqualTo(404);
    }

    @Test
    void anActivityIsPlannedHeldReportedAndCorrected() {
        String path = "/api/activities/" + UUID.randomUUID();
        String place = "P" + UUID.randomUUID();
        Answer planned =
                staff.post(
                        "/api/activities",
                        """
                        {"id": "%s", "state": "planned", "type": "peer-session", "programme": "MARIO",
                         "title": "Knowing one's rights", "country": "AL", "place": "%s", "from": "2014-03-14"}
                        """
                                .formatted(path.substring(path.lastIndexOf('/') + 1), place));
        Answer held =
                staff.post(
                        path + "/held",
                        """
                        {"participants": {"counts": [{"role": "child", "sex": "female", "ageBand": "13-15", "count": 9}]}}
                        """,
                        "If-Match",
                        planned.header("ETag"));
        Answer reported =
                staff.post(
                        path + "/report",
                        """
                        {"evidence": [{"title": "Report", "link": "https://example.org/report"}]}
                        """,
                        "If-Match",
                        held.header("ETag"));
        Answer corrected =
                staff.post(
                        path + "/corrections",
                        """
                        {"reason": "Two more came", "participants": {"counts": [{"role": "child", "count": 11}]}}
                        """,
                        "If-Match",
                        reported.header("ETag"));

        JsonNode activity = coordinator.get(path + "?atLeast=" + corrected.position()).json();
        assertThat(activity.get("state").asString()).isEqualTo("reported");
        assertThat(activity.get("outline").get("evidence")).hasSize(1);
        assertThat(activity.get("reason").asString()).isEqualTo("Two more came");
        assertThat(
                        coordinator
                                .get(
                                        "/api/measures/activity-participants?place=%s&participant-role=child&atLeast=%d"
                                                .formatted(place, corrected.position()))
                                .json()
                                .get("value")
                                .asInt())
                .isEqualTo(11);
    }

    private Answer setUp() {
        return staff.post(
                "/api/boards",
                """
                {"id": "%s", "programme": "MARIO", "phase": "II", "title": "Children of Burgas",
                 "country": "BG", "from": "2014-01", "members": [{"ageBand": "13-15", "count": 8}]}
                """
                        .formatted(board));
    }

    private Answer meeting(String day) {
        return staff.post(
                "/api/activities",
                """
                {"type": "board-meeting", "programme": "MARIO", "title": "Meeting", "country": "BG",
                 "from": "%s", "board": "%s"}
                """
                        .formatted(day, board));
    }

    private Answer change(Answer before, String what, String body) {
        return staff.post(
                "/api/boards/" + board + "/" + what, body, "If-Match", before.header("ETag"));
    }

    private JsonNode unanswered(String asOf, Answer after) {
        return coordinator
                .get(
                        "/api/boards/unanswered-views?programme=MARIO&asOf=%s&atLeast=%d"
                                .formatted(asOf, after.position()))
                .json()
                .valueStream()
                .filter(view -> view.get("board").asString().equals(board))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
