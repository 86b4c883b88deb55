package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.deploy.whole.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Where a training is still to be held, asked over HTTP, and how places are called. */
@WholeWaymark
class PlacesWithoutTrainingTest extends OwnProgramme {

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

    private Answer target(Answer before, String place) {
        return staff.post(
                "/api/indicators/" + programme + "-held/targets",
                "{\"phase\": \"I\", \"country\": \"BG\", \"place\": \"%s\", \"value\": 1}"
                        .formatted(place),
                "If-Match",
                before.header("ETag"));
    }
}
