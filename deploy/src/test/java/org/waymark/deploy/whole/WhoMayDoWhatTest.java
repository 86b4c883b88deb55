package org.waymark.deploy.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.waymark.monitoring.testing.EndpointWalk;

/** Every endpoint of the whole application, knocked at by nobody and by every role. */
@WholeWaymark
class WhoMayDoWhatTest {

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;

    @Test
    void nobodyGetsInWhereTheirRoleIsNotNamed() {
        EndpointWalk walk =
                EndpointWalk.of(context, port)
                        .filling("code", "MARIO")
                        .filling("measure", "people-trained");

        walk.everyDoorHolds();
        walk.nobodyMeetsAServerError();
    }

    @Test
    void permissionsAreAsApproved() throws IOException {
        String approved =
                new ClassPathResource("approved/permissions.txt")
                        .getContentAsString(StandardCharsets.UTF_8);

        EndpointWalk.of(context, port).permissionsAre(approved);
    }
}
