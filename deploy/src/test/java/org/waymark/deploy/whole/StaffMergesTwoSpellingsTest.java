package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.deploy.whole.Api.Answer;
import org.waymark.monitoring.training.TrainingRegister;
import tools.jackson.databind.JsonNode;

/** Staff finds that two names are one person, and later that they are not. */
@WholeWaymark
class StaffMergesTwoSpellingsTest extends OwnProgramme {

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

    @Test
    void whoWasErasedIsListedNoMoreAndStillCounted() {
        register();
        Answer made =
                training(
                        "Plovdiv",
                        "\"people\": [{\"name\": \"Zara Canarieva\", \"profession\": \"judge\"},"
                                + " {\"name\": \"Ivo Canariev\"}]");
        String id = id(made);
        String person = person(id);
        Answer erased =
                new Api(port, "admin")
                        .post(
                                "/api/erasures",
                                "{\"key\": \"%s\", \"reason\": \"asked-by-person\"}"
                                        .formatted(person));

        assertThat(erased.status()).as(erased.raw().body()).isEqualTo(201);
        assertThat(staff.get("/api/trainings/" + id + "/people").json()).hasSize(1);
        assertThat(staff.get("/api/trainings/" + id + "/people").raw().body())
                .doesNotContain("judge", person);
        assertThat(unique(made)).isEqualTo(2);
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
}
