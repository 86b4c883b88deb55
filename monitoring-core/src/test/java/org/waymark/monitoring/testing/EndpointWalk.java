package org.waymark.monitoring.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes to every endpoint of a running application in the example mode, with nobody's and with every
 * role's sign-in, over real HTTP, and holds what it meets against {@code @RolesAllowed} and against
 * a list that somebody approved:
 *
 * <pre>{@code
 * EndpointWalk walk = EndpointWalk.of(context, port).filling("code", "MARIO");
 * walk.everyDoorHolds();
 * walk.nobodyMeetsAServerError();
 * walk.permissionsAre(approvedLines);
 * }</pre>
 */
public final class EndpointWalk {

    private static final Map<String, String> ACCOUNTS = new LinkedHashMap<>();

    static {
        ACCOUNTS.put("STAFF", "staff");
        ACCOUNTS.put("COORDINATOR", "coordinator");
        ACCOUNTS.put("COUNSELLOR", "counsellor");
        ACCOUNTS.put("PEER_SUPPORTER", "peer");
        ACCOUNTS.put("SUPERVISOR", "supervisor");
        ACCOUNTS.put("ADMIN", "admin");
    }

    private static final String NOBODY = "anonymous";
    private static final Set<Integer> REFUSALS = Set.of(401, 403);
    private static final Set<Integer> WRONG_INPUT = Set.of(400, 404, 409, 412, 428);

    private final List<Endpoint> endpoints;
    private final int port;
    private final Map<String, String> values = new HashMap<>();
    private List<Visit> visits = List.of();

    private EndpointWalk(List<Endpoint> endpoints, int port) {
        this.endpoints = endpoints;
        this.port = port;
    }

    /** All endpoints of this application, which listens on this port. */
    public static EndpointWalk of(ApplicationContext context, int port) {
        return new EndpointWalk(Endpoints.of(context), port);
    }

    /** Puts a value where a path has this variable; without one it is a UUID that nothing has. */
    public EndpointWalk filling(String variable, String value) {
        values.put(variable, value);
        return this;
    }

    /**
     * Nobody gets in without signing in, no role into what is not named for it, each role into what
     * is, and every endpoint names its roles.
     */
    public void everyDoorHolds() {
        assertThat(endpoints).as("endpoints of org.waymark").isNotEmpty();
        assertThat(endpoints.stream().filter(EndpointWalk::isForgotten).map(Endpoint::line))
                .as("endpoints without a role of @RolesAllowed")
                .isEmpty();
        assertThat(openDoors()).as("doors that do not hold").isEmpty();
    }

    /**
     * What is wrong with the doors that do not hold, each in a line: who knocked and what was
     * answered.
     */
    public List<String> openDoors() {
        return visits().stream().map(EndpointWalk::complaint).flatMap(Optional::stream).toList();
    }

    /** An empty or nonsensical request is answered with what is wrong with it. */
    public void nobodyMeetsAServerError() {
        assertThat(
                        visits().stream()
                                .filter(visit -> visit.status() >= 500 && visit.status() != 503))
                .as("server errors")
                .isEmpty();
    }

    /**
     * An empty or nonsensical request to an endpoint for programs is answered by a problem that
     * names the field.
     */
    public void everyRefusalNamesTheField() {
        List<Visit> refused =
                visits().stream()
                        .filter(visit -> visit.isInvited() && visit.isByAProgram())
                        .filter(visit -> WRONG_INPUT.contains(visit.status()))
                        .toList();
        assertThat(refused).as("endpoints that refuse nonsense").isNotEmpty();
        assertThat(refused.stream().filter(visit -> !visit.namesTheField()))
                .as("refusals that name no field")
                .isEmpty();
    }

    /**
     * The permissions are those of the approved lines, {@code METHOD pattern ROLE ROLE…}, sorted as
     * {@link #permissions}.
     */
    public void permissionsAre(String approved) {
        assertThat(permissions())
                .as("permissions: approve the new list if every change in it is meant")
                .isEqualTo(approved.strip());
    }

    /** One line for each endpoint, by pattern and method. */
    public String permissions() {
        return endpoints.stream().map(Endpoint::line).distinct().collect(Collectors.joining("\n"));
    }

    private static boolean isForgotten(Endpoint endpoint) {
        return !endpoint.everybody()
                && (endpoint.roles().isEmpty() || !ACCOUNTS.keySet().containsAll(endpoint.roles()));
    }

    private List<Visit> visits() {
        if (visits.isEmpty()) {
            visits = endpoints.stream().flatMap(this::visit).toList();
        }
        return visits;
    }

    private Stream<Visit> visit(Endpoint endpoint) {
        return Stream.concat(Stream.of(NOBODY), ACCOUNTS.keySet().stream())
                .map(role -> visit(endpoint, role));
    }

    private Visit visit(Endpoint endpoint, String role) {
        Visitor visitor =
                role.equals(NOBODY)
                        ? Visitor.anonymous(port)
                        : Visitor.example(port, Objects.requireNonNull(ACCOUNTS.get(role)));
        var answer = visitor.knock(endpoint, values);
        return new Visit(endpoint, role, answer);
    }

    private static Optional<String> complaint(Visit visit) {
        boolean holds = visit.isInvited() ? !visit.isRefused() : visit.isTurnedAway();
        return holds ? Optional.empty() : Optional.of(visit.toString());
    }

    private record Visit(Endpoint endpoint, String role, Visitor.Answer answer) {

        int status() {
            return answer.status();
        }

        String location() {
            return answer.location();
        }

        /** A program reads which field it was, and a person what to do about it. */
        boolean namesTheField() {
            if (!answer.contentType().startsWith("application/problem+json")) {
                return false;
            }
            JsonNode problem = JsonMapper.shared().readTree(answer.refusal());
            return !problem.path("field").asString("").isBlank()
                    && !problem.path("detail").asString("").isBlank();
        }

        boolean isInvited() {
            return endpoint.everybody() || endpoint.roles().contains(role);
        }

        /** What everybody may reach is for Telegram, and tells a stranger nothing. */
        boolean isByAProgram() {
            return endpoint.isForPrograms() && !endpoint.everybody();
        }

        boolean isTurnedAway() {
            return role.equals(NOBODY) ? isSentToSignIn() : status() == 403;
        }

        boolean isRefused() {
            return REFUSALS.contains(status()) || location().endsWith("/sign-in");
        }

        boolean isSentToSignIn() {
            return endpoint.isForPrograms() ? status() == 401 : location().endsWith("/sign-in");
        }

        @Override
        public String toString() {
            return "%s by %s -> %d %s %s"
                    .formatted(endpoint.line(), role, status(), location(), answer.refusal());
        }
    }
}
