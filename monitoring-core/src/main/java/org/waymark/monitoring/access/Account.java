package org.waymark.monitoring.access;

import java.util.Set;

/**
 * An account as its administrator sees it; never with its password.
 *
 * @param id random UUID, the only part that goes into events
 * @param username lower case, unique
 * @param roles at least one
 * @param disabled whether it may not sign in
 * @param version counts changes; a sign-in under an older version is over
 */
public record Account(
        String id, String username, Set<Role> roles, Scope scope, boolean disabled, long version) {

    /** Copies the roles. */
    public Account {
        roles = Set.copyOf(roles);
    }

    /** The same account, as somebody saw it at that version. */
    public Account seenAt(long seen) {
        return new Account(id, username, roles, scope, disabled, seen);
    }

    /** Whether a role of it opens what children wrote. */
    public boolean answersChildren() {
        return roles.stream().anyMatch(Role::answersChildren);
    }

    Caller caller() {
        return new Caller(id, username, roles, scope);
    }
}
