package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.deploy.whole.Api.Answer;
import tools.jackson.databind.JsonNode;

/** From evidence to policy, over the whole of Waymark. */
@WholeWaymark
class StaffFollowAdvocacyTest {

    @LocalServerPort private int port;
    private Api staff;
    private Api coordinator;

    @BeforeEach
    void signIn() {
        staff = new Api(port, "staff");
        coordinator = new Api(port, "coordinator");
    }

    @Test
    void whatLedToTheAdditionalProtocolComesInOneCallOldestFirst() {
        JsonNode chain = coordinator.get("/api/policy-outcomes/additional-protocol/chain").json();
        List<String> ids = texts(chain.get("links"), "id");

        assertThat(ids)
                .containsSubsequence(
                        "mario-i-street-children-analysis",
                        "mario-i-street-children-recommendations",
                        "mario-i-osce-meeting-2011");
        assertThat(texts(chain.get("links"), "from")).isSorted();
        JsonNode meeting = chain.get("links").get(ids.indexOf("mario-i-osce-meeting-2011"));
        assertThat(meeting.get("from").asString()).isEqualTo("2011-10-14");
        assertThat(meeting.get("href").asString())
                .isEqualTo("/api/advocacy-actions/mario-i-osce-meeting-2011");
        assertThat(meeting.get("ledTo").get(0).get("id").asString())
                .isEqualTo("additional-protocol");
        assertThat(meeting.get("ledTo").get(0).get("certainty").asString()).isEqualTo("high");
        assertThat(chain.get("outcome").get("state").asString()).isEqualTo("in-force");
        assertThat(chain.get("outcome").get("stages").get(1).get("from").asString())
                .isEqualTo("2012-06-12");
    }

    @Test
    void openRecommendationsAreListedByAddresseeAndAgeAsOfAnyDay() {
        String addressee = "Ministry " + UUID.randomUUID();
        String body =
                """
                {"programme": "MARIO", "phase": "I", "text": "Fund the shelters", "country": "BG",
                 "addressee": "%s", "from": "2010-06-01"}
                """
                        .formatted(addressee);
        Answer made = staff.post("/api/recommendations", body);
        String location = made.header("Location");
        Answer accepted =
                staff.post(
                        location + "/state",
                        "{\"state\": \"accepted\", \"from\": \"2011-10-14\"}",
                        "If-Match",
                        made.header("ETag"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(accepted.status()).isEqualTo(200);
        JsonNode before = open(addressee, "2010-06-11", accepted);
        assertThat(before.get("open").asInt()).isEqualTo(1);
        JsonNode one = before.get("addressees").get(0).get("recommendations").get(0);
        assertThat(one.get("ageInDays").asInt()).isEqualTo(10);
        assertThat(one.get("href").asString()).isEqualTo(location);
        assertThat(open(addressee, "2011-10-14", accepted).get("open").asInt()).isZero();
        assertThat(figure("recommendations-open", addressee, "2011-10-13", accepted)).isEqualTo(1);
        assertThat(figure("recommendations-open", addressee, "2011-10-14", accepted)).isZero();
        assertThat(figure("recommendations-made", addressee, "2011-10-14", accepted)).isEqualTo(1);
        assertThat(
                        staff.post(
                                        location + "/state",
                                        "{\"state\": \"refused\", \"from\": \"2012\"}",
                                        "If-Match",
                                        made.header("ETag"))
                                .status())
                .isEqualTo(412);
    }

    @Test
    void aCorrectionKeepsWhatItLeavesOut() {
        Answer recorded =
                staff.post(
                        "/api/research-outputs",
                        """
                        {"programme": "CTRP", "phase": "III", "kind": "study", "title": "Camps",
                         "country": "RS", "nationalities": ["XK"], "from": "2009", "to": "2011"}
                        """);
        Answer corrected =
                staff.post(
                        recorded.header("Location") + "/corrections",
                        "{\"reason\": \"It came out in May\", \"from\": \"2010-05\"}",
                        "If-Match",
                        recorded.header("ETag"));
        JsonNode now =
                coordinator
                        .get(recorded.header("Location") + "?atLeast=" + corrected.position())
                        .json();

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(now.get("about").get("title").asString()).isEqualTo("Camps");
        assertThat(now.get("about").get("to").asString()).isEqualTo("2010-05");
        assertThat(now.get("reason").asString()).isEqualTo("It came out in May");
        assertThat(now.get("version").asInt()).isEqualTo(2);
    }

    @Test
    void membersOfAReferralMechanismWithoutTrainedStaffAreListed() {
        String mark = UUID.randomUUID().toString();
        Answer training =
                staff.post(
                        "/api/trainings",
                        """
                        {"programme": "MARIO", "phase": "II", "title": "T", "country": "BG",
                         "from": "2014-05-05", "attendance": {"counts":
                           [{"institution": "Shelter %s", "count": 3},
                            {"institution": "Court %s", "count": 0}]}}
                        """
                                .formatted(mark, mark));
        Answer network =
                staff.post(
                        "/api/networks",
                        """
                        {"programme": "MARIO", "phase": "II", "kind": "referral-mechanism",
                         "title": "Mechanism", "country": "BG", "from": "2013", "members":
                           [{"institution": "Shelter %s", "sector": "social-services"},
                            {"institution": "Court %s", "sector": "justice", "country": "BG"}]}
                        """
                                .formatted(mark, mark));
        Answer joined =
                staff.post(
                        network.header("Location") + "/members",
                        "{\"institution\": \"Clinic %s\", \"from\": \"2015\"}".formatted(mark),
                        "If-Match",
                        network.header("ETag"));
        String question =
                network.header("Location")
                        + "/untrained-members?atLeast="
                        + joined.position()
                        + "&asOf=";

        assertThat(training.status()).isEqualTo(201);
        assertThat(joined.status()).isEqualTo(200);
        assertThat(untrained(question + "2014-05-04"))
                .containsExactly("Court " + mark, "Shelter " + mark);
        assertThat(untrained(question + "2014-05-05")).containsExactly("Court " + mark);
        assertThat(untrained(question + "2016")).containsExactly("Clinic " + mark, "Court " + mark);
    }

    @Test
    void theExampleCountsResearchAndPolicy() {
        JsonNode research =
                coordinator
                        .get("/api/measures/research-outputs?programme=MARIO&phase=II&by=category")
                        .json();

        assertThat(research.get("rows").valueStream().map(row -> row.get("category").asString()))
                .containsExactly("outreach-research", "situational-analysis");
        assertThat(
                        coordinator
                                .get(
                                        "/api/measures/policy-outcomes?programme=MARIO&stage=in-force&asOf=2012-06-12")
                                .json()
                                .get("value")
                                .asInt())
                .isEqualTo(1);
        JsonNode ctrp = coordinator.get("/api/programmes/CTRP").json();
        assertThat(ctrp.get("objectives")).hasSize(3);
        assertThat(ctrp.get("strands")).hasSize(7);
    }

    private JsonNode open(String addressee, String asOf, Answer after) {
        return coordinator
                .get(
                        "/api/recommendations/open?programme=MARIO&addressee=%s&asOf=%s&atLeast=%d"
                                .formatted(addressee.replace(" ", "%20"), asOf, after.position()))
                .json();
    }

    private long figure(String measure, String addressee, String asOf, Answer after) {
        return coordinator
                .get(
                        "/api/measures/%s?programme=MARIO&addressee=%s&asOf=%s&atLeast=%d"
                                .formatted(
                                        measure,
                                        addressee.replace(" ", "%20"),
                                        asOf,
                                        after.position()))
                .json()
                .get("value")
                .asLong();
    }

    private List<String> untrained(String question) {
        return texts(coordinator.get(question).json().get("untrained"), "institution");
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(one -> one.get(field).asString()).toList();
    }
}
