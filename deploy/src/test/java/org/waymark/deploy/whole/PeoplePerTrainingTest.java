package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.waymark.deploy.whole.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Question 2 of coordinators, asked over HTTP: how many people came to a training. */
@WholeWaymark
class PeoplePerTrainingTest extends OwnProgramme {

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
    void trainingsAreToldApartByWhetherTheirHeadCountIsKnown() {
        register();
        training("Burgas", "\"counts\": [{\"count\": 12}]");
        training("Sofia", "\"counts\": [{\"count\": 0}]");
        Answer last = training("Varna", null);

        assertThat(trainings("trainings-held", "&by=head-count", last).get("rows").valueStream())
                .extracting(
                        row -> row.get("head-count").asString(), row -> row.get("value").asInt())
                .containsExactlyInAnyOrder(tuple("known", 2), tuple("unknown", 1));
        assertThat(trainings("trainings-with-head-count", "", last).get("value").asInt())
                .isEqualTo(2);
        assertThat(
                        trainings("trainings-with-head-count", "&by=place", last)
                                .get("rows")
                                .valueStream())
                .extracting(row -> row.get("place").asString())
                .containsExactlyInAnyOrder("Burgas", "Sofia");
    }

    private JsonNode trainings(String measure, String further, Answer last) {
        return coordinator
                .get(
                        "/api/measures/%s?programme=%s&atLeast=%d%s"
                                .formatted(measure, programme, last.position(), further))
                .json();
    }
}
