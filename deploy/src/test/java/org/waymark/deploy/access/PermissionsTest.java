package org.waymark.deploy.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.waymark.deploy.Waymark;
import org.waymark.monitoring.testing.EndpointWalk;
import org.waymark.monitoring.testing.TestDatabase;

/** Every endpoint of the delivered application, with every role. */
@SpringBootTest(
        classes = Waymark.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "waymark.mode=example")
@ContextConfiguration(initializers = TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS) // which goes to every endpoint only once
class PermissionsTest {

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;
    private EndpointWalk walk;

    @BeforeAll
    void begin() {
        walk = EndpointWalk.of(context, port).filling("username", "nobody");
    }

    @Test
    void everyDoorHoldsForEveryRole() {
        walk.everyDoorHolds();
    }

    @Test
    void nonsenseMeetsNoServerError() {
        walk.nobodyMeetsAServerError();
    }

    @Test
    void nonsenseIsToldWhichFieldItIs() {
        walk.everyRefusalNamesTheField();
    }

    /** When this fails and the change is meant, copy the new list into permissions.txt. */
    @Test
    void nobodyMayMoreThanWasApproved() throws IOException {
        walk.permissionsAre(approved());
    }

    private static String approved() throws IOException {
        try (InputStream list =
                Objects.requireNonNull(
                        PermissionsTest.class.getResourceAsStream("permissions.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
