package org.waymark.monitoring.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Source;

/**
 * Who makes a request: the principal of every controller, {@code @AuthenticationPrincipal Caller
 * caller}.
 *
 * @param accountId random id, the only thing about the person that goes into events
 * @param name user name, for the page's corner; never stored with a record
 * @param roles what the caller may do
 * @param scope which records the caller reaches
 */
public record Caller(String accountId, String name, Set<Role> roles, Scope scope)
        implements AuthenticatedPrincipal {

    /** Copies the roles. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    @Override
    public String getName() {
        return name;
    }

    /** Whether the caller has this role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The caller as the metadata of events show it; several roles are joined by commas. */
    public Actor actor(Source source) {
        return Actor.of(accountId, roleNames(), source);
    }

    private String roleNames() {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }
}
