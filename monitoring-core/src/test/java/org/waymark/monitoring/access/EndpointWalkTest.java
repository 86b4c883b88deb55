package org.waymark.monitoring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.waymark.monitoring.testing.EndpointWalk;

@AccessTest
class EndpointWalkTest {

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;

    @Test
    void listsEveryEndpointWithItsRoles() {
        assertThat(EndpointWalk.of(context, port).permissions())
                .isEqualTo(
                        """
                        GET /api/test/forgotten NOBODY
                        GET /api/test/me ADMIN COORDINATOR STAFF
                        POST /api/test/records STAFF
                        GET /api/test/written STAFF
                        GET /sign-in EVERYBODY
                        GET /test/page COUNSELLOR STAFF
                        POST /test/page STAFF\
                        """);
    }

    @Test
    void findsTheEndpointThatNamesNoRole() {
        assertThatThrownBy(() -> EndpointWalk.of(context, port).everyDoorHolds())
                .hasMessageContaining("GET /api/test/forgotten NOBODY");
    }

    @Test
    void findsNoOtherDoorOpen() {
        assertThat(EndpointWalk.of(context, port).openDoors()).isEmpty();
    }

    @Test
    void noticesAWidenedPermission() {
        EndpointWalk walk = EndpointWalk.of(context, port);
        String approved =
                walk.permissions().replace("/api/test/records STAFF", "/api/test/records ADMIN");

        assertThatThrownBy(() -> walk.permissionsAre(approved))
                .hasMessageContaining("/api/test/records STAFF");
    }
}
