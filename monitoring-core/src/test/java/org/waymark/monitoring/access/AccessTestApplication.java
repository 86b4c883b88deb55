package org.waymark.monitoring.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * A small application behind the real doors: one path for each way to be let in or not.
 *
 * <p>Test components, so that the applications of other tests do not find them in the test-jar.
 */
@TestComponent
@Import(AccessTestApplication.Paths.class)
@SpringBootApplication(
        scanBasePackages = {
            "org.waymark.monitoring.access",
            "org.waymark.monitoring.privacy",
            "org.waymark.monitoring.eventstore"
        })
class AccessTestApplication {

    @TestComponent
    @RestController
    static class Paths {

        @PermitAll
        @GetMapping(path = "/sign-in", produces = "text/html")
        String signIn(CsrfToken csrf) {
            return "<input name=\"_csrf\" value=\"%s\">".formatted(csrf.getToken());
        }

        @GetMapping("/api/test/me")
        @RolesAllowed({"STAFF", "COORDINATOR", "ADMIN"})
        Map<String, Object> me(@AuthenticationPrincipal Caller caller) {
            return Map.of("name", caller.name(), "roles", caller.roles(), "id", caller.accountId());
        }

        @PostMapping("/api/test/records")
        @RolesAllowed("STAFF")
        Map<String, Integer> record(@RequestBody Map<String, Integer> body) {
            return body;
        }

        @GetMapping("/api/test/written")
        @RolesAllowed("STAFF")
        void write(HttpServletResponse response) throws IOException {
            PrintWriter writer = response.getWriter();
            writer.write("one, ");
            writer.flush();
            writer.write("two");
        }

        @GetMapping("/api/test/forgotten")
        String forgotten() {
            return "nobody may see this";
        }

        @GetMapping(path = "/test/page", produces = "text/html")
        @RolesAllowed({"STAFF", "COUNSELLOR"})
        String page(CsrfToken csrf) {
            return "<input name=\"_csrf\" value=\"%s\">".formatted(csrf.getToken());
        }

        @PostMapping("/test/page")
        @RolesAllowed("STAFF")
        String change() {
            return "changed";
        }
    }
}
