package org.waymark.deploy.whole;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.deploy.whole.Api.Answer;
import org.waymark.monitoring.projection.Positions;

/** A programme of its own in the one application that all tests share, and who records in it. */
abstract class OwnProgramme {

    @LocalServerPort int port;
    @Autowired Positions positions;

    final String programme =
            "A" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    Api staff;
    Api coordinator;

    @BeforeEach
    void signIn() {
        staff = new Api(port, "staff");
        coordinator = new Api(port, "coordinator");
    }

    Answer register() {
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

    Answer training(String place, @Nullable String attendance) {
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

    static String id(Answer recorded) {
        String location = recorded.header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
