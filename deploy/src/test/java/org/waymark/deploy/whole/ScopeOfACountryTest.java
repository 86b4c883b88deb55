package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.deploy.whole.Api.Answer;
import tools.jackson.databind.JsonNode;

/** What an account that is limited to countries does with records of several of them. */
@WholeWaymark
class ScopeOfACountryTest {

    private static final String PASSWORD = "Only what is ours";
    private static final String BEHIND = "/api/measures/policy-outcomes/records?programme=MARIO";

    @LocalServerPort private int port;
    private Api staff;

    @BeforeEach
    void signIn() {
        staff = new Api(port, "staff");
    }

    @Test
    void whoReachesOneOfItsCountriesSeesIt() {
        Answer made = staff.post("/api/policy-outcomes", outcome("\"AL\", \"XK\""));
        String location = made.header("Location");
        String id = id(location);
        Api albania = account("COORDINATOR", "AL");

        assertThat(made.status()).isEqualTo(201);
        assertThat(albania.get(read(location, made)).status()).isEqualTo(200);
        assertThat(albania.get(location + "/chain").status()).isEqualTo(200);
        assertThat(albania.get("/api/history/policy-outcome/" + id).status()).isEqualTo(200);
        assertThat(albania.get("/records/policy-outcome/" + id).status()).isEqualTo(200);
        assertThat(texts(listed(albania, ""), "id")).contains(id);
        assertThat(texts(listed(albania, "&country=XK"), "id")).contains(id);
        assertThat(texts(albania.get(read(BEHIND, made)).json().get("records"), "id")).contains(id);
        assertThat(albania.get("/programmes/MARIO/figures/policy-outcomes/records").raw().body())
                .contains(id);
    }

    @Test
    void itCountsForWhoReachesOneOfItsCountriesAndForNobodyElse() {
        Api albania = account("COORDINATOR", "AL");
        Api bulgaria = account("COORDINATOR", "BG");
        JsonNode before = figure(albania, "/api/measures/policy-outcomes?programme=MARIO");
        JsonNode elsewhere = figure(bulgaria, "/api/measures/policy-outcomes?programme=MARIO");
        Answer made = staff.post("/api/policy-outcomes", outcome("\"AL\", \"XK\""));
        String asked = read("/api/measures/policy-outcomes?programme=MARIO&by=country", made);
        JsonNode after = figure(albania, asked);

        assertThat(after.get("value").asLong()).isEqualTo(before.get("value").asLong() + 1);
        assertThat(figure(albania, asked + "&country=AL%2Bal").get("value"))
                .isEqualTo(figure(albania, asked + "&country=AL").get("value"));
        assertThat(texts(after.get("rows"), "country")).contains("AL+XK").doesNotContain("XK");
        assertThat(figure(bulgaria, asked).get("value")).isEqualTo(elsewhere.get("value"));
        assertThat(bulgaria.get(made.header("Location")).status()).isEqualTo(404);
    }

    @Test
    void onlyWhoReachesAllOfItsCountriesChangesIt() {
        Api albania = account("STAFF", "AL");
        Api both = account("STAFF", "AL\", \"XK");
        Answer made = both.post("/api/policy-outcomes", outcome("\"AL\", \"XK\""));
        String location = made.header("Location");
        String[] seen = {"If-Match", made.header("ETag")};
        String correction = "{\"title\": \"Protocol\", \"reason\": \"It has a name\"}";

        assertThat(made.status()).isEqualTo(201);
        assertThat(albania.post("/api/policy-outcomes", outcome("\"AL\", \"XK\"")).status())
                .isEqualTo(403);
        assertThat(albania.post(location + "/corrections", correction, seen).status())
                .isEqualTo(403);
        assertThat(
                        albania.post(
                                        location + "/stages",
                                        "{\"state\": \"in-force\", \"from\": \"2014\"}",
                                        seen)
                                .status())
                .isEqualTo(403);
        assertThat(
                        albania.post(location + "/retraction", "{\"reason\": \"Not ours\"}", seen)
                                .status())
                .isEqualTo(403);
        assertThat(both.post(location + "/corrections", correction, seen).status()).isEqualTo(200);
    }

    @Test
    void aRecordOfOnesOwnCountryCannotBeMadeToSpeakForAnother() {
        Api albania = account("STAFF", "AL");
        Answer made = albania.post("/api/policy-outcomes", outcome("\"AL\""));
        Answer wider =
                albania.post(
                        made.header("Location") + "/corrections",
                        "{\"countries\": [\"AL\", \"XK\"], \"reason\": \"Both signed\"}",
                        "If-Match",
                        made.header("ETag"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(wider.status()).isEqualTo(403);
    }

    @Test
    void aClaimForAnotherCountryIsRefused() {
        Api albania = account("STAFF", "AL");

        assertThat(albania.post("/api/reported-figures", claim("\"AL\", \"XK\"")).status())
                .isEqualTo(403);
        assertThat(albania.post("/api/reported-figures", claim("\"AL\"")).status()).isEqualTo(201);
    }

    @Test
    void aTargetIsSetByWhoReachesAllThatItIsFor() {
        Api albania = account("STAFF", "AL");
        String id = "targets-" + UUID.randomUUID();
        String indicator =
                "{\"id\": \"%s\", \"title\": \"People\", \"unit\": \"people\", \"measure\":"
                        + " \"people-trained\"}";
        String targets = "/api/indicators/" + id + "/targets";
        String ofAlbania = "{\"phase\": \"II\", \"country\": \"AL\", \"value\": 5}";
        Answer refused =
                albania.post("/api/programmes/CTRP/indicators", indicator.formatted("mine-" + id));
        Answer made = staff.post("/api/programmes/CTRP/indicators", indicator.formatted(id));
        String[] seen = {"If-Match", made.header("ETag")};

        assertThat(refused.status()).isEqualTo(403);
        assertThat(albania.post(targets, "{\"phase\": \"II\", \"value\": 5}", seen).status())
                .isEqualTo(403);
        assertThat(albania.post(targets, ofAlbania.replace("AL", "XK"), seen).status())
                .isEqualTo(403);
        assertThat(albania.post(targets, ofAlbania, seen).status()).isEqualTo(200);
        assertThat(
                        albania.post(
                                        "/api/programmes",
                                        "{\"code\": \"MINE\", \"title\": \"T\", \"goal\": \"G\"}")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void whatHappensToARecordThatHasGoneToAnotherCountryIsNotTold() {
        String place = "Place " + UUID.randomUUID();
        Answer made =
                staff.post(
                        "/api/trainings",
                        """
                        {"programme": "MARIO", "phase": "II", "title": "Ours", "country": "AL", "place": "%s",
                         "from": "2014", "attendance": {"counts": [{"count": 12}]}}
                        """
                                .formatted(place));
        String since =
                staff.get(read("/api/history/training/" + id(made.header("Location")), made))
                        .json()
                        .get("events")
                        .get(0)
                        .get("recordedAt")
                        .asString();
        Answer moved = correct(made, made, "{\"country\": \"XK\", \"reason\": \"Wrong country\"}");
        Answer later = correct(made, moved, "{\"title\": \"Theirs\", \"reason\": \"A secret\"}");
        String changes =
                "/api/measures/people-trained/changes?programme=MARIO&place=%s&knownFrom=%s"
                        .formatted(place.replace(" ", "%20"), since);
        Answer ofAlbania = account("COORDINATOR", "AL").get(read(changes, later));

        assertThat(ofAlbania.status()).as(ofAlbania.raw().body()).isEqualTo(200);
        assertThat(ofAlbania.json().get("difference").asInt()).isEqualTo(-12);
        assertThat(ofAlbania.json().get("records").get(0).get("events")).isEmpty();
        assertThat(ofAlbania.raw().body()).doesNotContain("secret", "Theirs");
        assertThat(new Api(port, "coordinator").get(read(changes, later)).raw().body())
                .contains("A secret");
        assertThat(
                        account("COORDINATOR", "AL")
                                .get(
                                        "/programmes/MARIO/figures/people-trained/records?place=%s&knownAt=%s"
                                                .formatted(place.replace(" ", "%20"), since))
                                .raw()
                                .body())
                .contains(id(made.header("Location")))
                .doesNotContain("Theirs");
    }

    private Answer correct(Answer made, Answer before, String body) {
        return staff.post(
                made.header("Location") + "/corrections", body, "If-Match", before.header("ETag"));
    }

    @Test
    void whatIsClaimedForAllCountriesDoesNotStandBesideWhatIsCountedInOne() {
        String asked = "/api/measures/people-trained?programme=MARIO&phase=I";
        Api albania = account("COORDINATOR", "AL");

        assertThat(figure(new Api(port, "coordinator"), asked).get("reported").isNull()).isFalse();
        assertThat(figure(albania, asked).get("reported").isNull()).isTrue();
        assertThat(figure(albania, asked + "&country=AL").get("reported").isNull()).isFalse();
    }

    @Test
    void norDoesItStandInTheResultsOrOnThePages() {
        Api albania = account("COORDINATOR", "AL");
        Api everywhere = new Api(port, "coordinator");
        String results = "/api/programmes/MARIO/results";
        String page = "/programmes/MARIO";

        assertThat(claims(everywhere.get(results).json())).isNotEmpty();
        assertThat(claims(albania.get(results).json())).isEmpty();
        assertThat(everywhere.get(page).raw().body()).contains("all countries");
        assertThat(albania.get(page).status()).isEqualTo(200);
        assertThat(albania.get(page).raw().body()).doesNotContain("all countries");
    }

    @Test
    void aFigureForAllCountriesOrAllPartnersIsOutOfReach() {
        Answer made = staff.post("/api/reported-figures", claim(""));
        String location = made.header("Location");
        String history = "/api/history/reported-figure/" + id(location);
        Answer own = account("STAFF", "AL").post("/api/reported-figures", claim("\"AL\""));
        List<Api> limited = List.of(account("STAFF", "AL"), partner("STAFF", "TDH"));

        assertThat(staff.get(read(location, made)).status()).isEqualTo(200);
        assertThat(staff.get(history).status()).isEqualTo(200);
        assertThat(limited)
                .allSatisfy(account -> {
                    assertThat(account.get(location).status()).isEqualTo(404);
                    assertThat(account.get(history).status()).isEqualTo(404);
                    assertThat(account.post("/api/reported-figures", claim("")).status())
                            .isEqualTo(403);
                });
        assertThat(limited.getFirst().get(read(own.header("Location"), own)).status())
                .isEqualTo(200);
        assertThat(
                        limited.getFirst()
                                .get("/api/history/reported-figure/" + id(own.header("Location")))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsClaimedForAllPartnersDoesNotStandBesideWhatOneCounts() {
        String asked = "/api/measures/people-trained?programme=MARIO&phase=I";

        assertThat(figure(partner("COORDINATOR", "TDH"), asked).get("reported").isNull()).isTrue();
    }

    @Test
    void aMemberThatAnotherPartnerTrainedIsNotWithoutTraining() {
        String ours = "Partner " + UUID.randomUUID();
        String police = "Police " + UUID.randomUUID();
        Answer network =
                staff.post(
                        "/api/networks",
                        """
                        {"programme": "MARIO", "phase": "II", "kind": "referral-mechanism",
                         "title": "Mechanism", "country": "BG", "from": "2013", "organisation": "%s",
                         "members": [{"institution": "%s", "country": "BG"},
                                     {"institution": "Court", "country": "BG"}]}
                        """
                                .formatted(ours, police));
        Answer trained =
                staff.post(
                        "/api/trainings",
                        """
                        {"programme": "MARIO", "phase": "II", "title": "T", "country": "BG", "from": "2014",
                         "organiser": "Another", "attendance": {"counts": [{"institution": "%s", "count": 12}]}}
                        """
                                .formatted(police));
        Answer asked =
                partner("COORDINATOR", ours)
                        .get(read(network.header("Location") + "/untrained-members", trained));

        assertThat(network.status()).isEqualTo(201);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(texts(asked.json().get("untrained"), "institution")).containsExactly("Court");
    }

    private static List<JsonNode> claims(JsonNode results) {
        return results.get("phases")
                .valueStream()
                .flatMap(phase -> phase.get("results").valueStream())
                .map(result -> result.get("reported"))
                .filter(reported -> !reported.isNull())
                .toList();
    }

    private static String claim(String countries) {
        return """
        {"measure": "trainings-held", "programme": "CTRP", "phase": "II", "value": 3,
         "countries": [%s], "source": "Report"}
        """
                .formatted(countries);
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Test
    void whoSeesAPartOfWhatIsCountedIsNotToldThatTheTargetOfAllIsMissed() {
        String id = "scoped-" + UUID.randomUUID();
        Answer defined =
                staff.post(
                        "/api/programmes/CTRP/indicators",
                        """
                        {"id": "%s", "title": "People", "unit": "people",
                         "measure": "people-trained"}
                        """
                                .formatted(id));
        staff.post(
                "/api/indicators/" + id + "/targets",
                "{\"phase\": \"II\", \"value\": 5}",
                "If-Match",
                defined.header("ETag"));
        Answer trained =
                staff.post(
                        "/api/trainings",
                        """
                        {"programme": "CTRP", "phase": "II", "title": "T", "country": "AL",
                         "from": "2007", "attendance": {"counts": [{"count": 1}]}}
                        """);

        JsonNode ofAlbania = result(account("COORDINATOR", "AL"), id, trained);
        JsonNode ofAll = result(new Api(port, "coordinator"), id, trained);

        assertThat(ofAlbania.get("target").get("value").asInt()).isEqualTo(5);
        assertThat(ofAlbania.get("actual").get("value").asInt()).isPositive();
        assertThat(ofAlbania.get("met").isNull()).isTrue();
        assertThat(ofAll.get("met").isNull()).isFalse();
        assertThat(account("COORDINATOR", "AL").get("/programmes/CTRP").raw().body())
                .contains("you see a part of what is counted");
    }

    private static JsonNode result(Api account, String indicator, Answer after) {
        return account.get(read("/api/programmes/CTRP/results?phase=II", after))
                .json()
                .get("phases")
                .get(0)
                .get("results")
                .valueStream()
                .filter(one -> one.get("indicator").asString().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    /** An account of this role that reaches these countries only. */
    private Api account(String role, String countries) {
        return limited(role, "countries", countries);
    }

    /** An account of this role that reaches this partner only. */
    private Api partner(String role, String partner) {
        return limited(role, "partners", partner);
    }

    private Api limited(String role, String limit, String to) {
        String name = "scoped-" + UUID.randomUUID();
        Answer opened =
                new Api(port, "admin")
                        .post(
                                "/api/accounts",
                                """
                                {"username": "%s", "password": "%s", "roles": ["%s"],
                                 "%s": ["%s"]}
                                """
                                        .formatted(name, PASSWORD, role, limit, to));
        assertThat(opened.status()).isEqualTo(201);
        return new Api(port, name, PASSWORD);
    }

    private static String outcome(String countries) {
        return """
        {"programme": "MARIO", "phase": "II", "kind": "agreement", "title": "Agreement",
         "countries": [%s], "substantiation": "Official gazettes",
         "stages": [{"state": "adopted", "from": "2013"}]}
        """
                .formatted(countries);
    }

    private static String read(String path, Answer after) {
        return path + (path.contains("?") ? "&" : "?") + "atLeast=" + after.position();
    }

    private static JsonNode listed(Api account, String limits) {
        return account.get("/api/policy-outcomes?programme=MARIO&limit=200" + limits)
                .json()
                .get("records");
    }

    private static JsonNode figure(Api account, String asked) {
        return account.get(asked).json();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(one -> one.get(field).asString()).toList();
    }
}
