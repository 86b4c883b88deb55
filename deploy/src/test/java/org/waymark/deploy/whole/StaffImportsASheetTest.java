package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.deploy.whole.Api.Answer;
import tools.jackson.databind.JsonNode;

@WholeWaymark
class StaffImportsASheetTest {

    private static final String HEADER =
            "id,programme,phase,title,country,place,from,profession,count\n";

    @LocalServerPort private int port;
    private Api staff;

    @BeforeEach
    void signIn() {
        staff = new Api(port, "staff");
    }

    @Test
    void aFileIsCheckedThenImportedAndCountsOnce() {
        String place = "P" + UUID.randomUUID().toString().substring(0, 8);
        String rows =
                HEADER
                        + "%s-1,MARIO,II,Title,BG,%s,2014-01-19,teacher,12\n"
                                .formatted(place, place)
                        + "%s-1,,,,,,,police-officer,5\n".formatted(place);

        JsonNode checked = ended(send("trainings", rows, true));
        JsonNode wrong = ended(send("trainings", rows.replace("teacher", "wizard"), false));
        JsonNode done = ended(send("trainings", rows, false));
        JsonNode again = ended(send("trainings", rows, false));

        assertThat(checked.get("state").asString()).isEqualTo("done");
        assertThat(checked.get("recordsWritten").asInt()).isEqualTo(1);
        assertThat(wrong.get("state").asString()).isEqualTo("refused");
        assertThat(wrong.get("problems").get(0).get("row").asInt()).isEqualTo(2);
        assertThat(wrong.get("problems").get(0).get("column").asString()).isEqualTo("profession");
        assertThat(done.get("state").asString()).isEqualTo("done");
        assertThat(again.get("recordsUnchanged").asInt()).isEqualTo(1);
        assertThat(again.get("recordsWritten").asInt()).isZero();
        assertThat(
                        staff.get(
                                        "/api/measures/people-trained?programme=MARIO&place="
                                                + place
                                                + "&atLeast="
                                                + done.get("position").asLong())
                                .json()
                                .get("value")
                                .asInt())
                .isEqualTo(17);
        assertThat(staff.get("/api/exports/trainings?programme=MARIO").raw().body())
                .contains(place + "-1");
    }

    @Test
    void contactsOfAnOlderHelpLineCountLikeThoseOfTheHelpLine() {
        String partner = "Line " + UUID.randomUUID();
        String rows =
                "contact,programme,partner,channel,on,language,country,category,subCategory\n"
                        + "1-%s,MARIO,%s,phone,2014-03,bg,BG,violence,bullying\n"
                                .formatted(partner, partner)
                        + "2-%s,MARIO,%s,post,2014-04-02,,BG,sexuality,\n"
                                .formatted(partner, partner);

        JsonNode done = ended(send("contacts", rows, false));
        JsonNode again = ended(send("contacts", rows, false));

        assertThat(done.get("recordsWritten").asInt()).isEqualTo(2);
        assertThat(again.get("recordsUnchanged").asInt()).isEqualTo(2);
        Api coordinator = new Api(port, "coordinator");
        JsonNode byCategory =
                coordinator
                        .get(
                                "/api/measures/helpline-contacts?programme=MARIO&by=category&partner="
                                        + partner.replace(" ", "%20")
                                        + "&atLeast="
                                        + done.get("position").asLong())
                        .json();
        assertThat(byCategory.get("value").asInt()).isEqualTo(2);
        assertThat(byCategory.get("rows").get(0).get("category").asString()).isEqualTo("sexuality");
        assertThat(coordinator.get("/api/exports/contacts?programme=MARIO").raw().body())
                .contains(partner)
                .doesNotContain("1-" + partner);
        assertThat(staff.get("/api/exports/contacts").status()).isEqualTo(403);
    }

    @Test
    void aContactIsRecordedByItselfAndTakenBack() {
        String contact =
                """
                {"programme": "MARIO", "channel": "phone", "on": "2014-03-12", "country": "BG",
                 "category": "violence"}
                """;
        Answer added = staff.post("/api/helpline-contacts", contact);
        Answer wrong = staff.post("/api/helpline-contacts", contact.replace("violence", "weather"));
        String where = added.header("Location");
        Api coordinator = new Api(port, "coordinator");
        Answer shown = coordinator.get(where + "?atLeast=" + added.position());
        Answer gone =
                staff.post(
                        where + "/retraction",
                        "{\"reason\": \"Entered twice\"}",
                        "If-Match",
                        "\"1\"");

        assertThat(added.status()).isEqualTo(201);
        assertThat(wrong.json().get("field").asString()).isEqualTo("category");
        assertThat(shown.json().get("state").asString()).isEqualTo("recorded");
        assertThat(gone.status()).isEqualTo(200);
        assertThat(
                        coordinator
                                .get(where + "?atLeast=" + gone.position())
                                .json()
                                .get("state")
                                .asString())
                .isEqualTo("retracted");
    }

    @Test
    void templatesAreThereAndWhatIsNoSheetIsRefused() {
        for (String table :
                new String[] {"trainings", "activities", "support-services", "contacts"}) {
            Answer csv = staff.get("/api/imports/templates/" + table + "?format=csv");
            assertThat(csv.raw().body()).contains("programme", "\n\"# ");
            assertThat(staff.get("/api/imports/templates/" + table + "?format=xlsx").status())
                    .isEqualTo(200);
        }
        assertThat(staff.get("/api/imports/templates/wizards").status()).isEqualTo(404);
        assertThat(staff.post("/api/imports/trainings", "{}").json().get("field").asString())
                .isEqualTo("file");
        assertThat(new Api(port, "coordinator").get("/api/exports/support-services").status())
                .isEqualTo(403);
        assertThat(new Api(port, "coordinator").get("/api/exports/activities").status())
                .isEqualTo(200);
    }

    private Answer send(String table, String csv, boolean dryRun) {
        String body =
                "--waymark\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n"
                        + csv
                        + "\r\n--waymark--\r\n";
        return staff.send(
                "/api/imports/" + table + "?dryRun=" + dryRun,
                body,
                "multipart/form-data; boundary=waymark");
    }

    private JsonNode ended(Answer begun) {
        assertThat(begun.status()).isEqualTo(202);
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> staff.get(begun.header("Location")).json(),
                        run -> !run.get("finishedAt").isNull());
    }
}
