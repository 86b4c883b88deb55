package org.waymark.monitoring.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * What a person or machine may do. Controllers name these in {@code @RolesAllowed}; nothing is
 * allowed by silence.
 */
public enum Role {
    /** Logs programme records and reads them, within its scope. */
    STAFF,
    /** Reads figures and non-personal records of its programmes. */
    COORDINATOR,
    /** Answers children on the help line. */
    COUNSELLOR,
    /** Answers children on the help line, under supervision. */
    PEER_SUPPORTER,
    /** Watches over the help line and takes conversations over. */
    SUPERVISOR,
    /** Looks after accounts and keys, and sees no case content. */
    ADMIN;

    private static final Set<Role> ANSWERING = EnumSet.of(COUNSELLOR, PEER_SUPPORTER, SUPERVISOR);

    /** Whether it opens what children wrote: for people only, never for a machine. */
    public boolean answersChildren() {
        return ANSWERING.contains(this);
    }

    /** The authority as Spring Security spells it. */
    public String authority() {
        return "ROLE_" + name();
    }

    /**
     * The role of this name.
     *
     * @throws InvalidValue when there is none
     */
    public static Role of(String name) {
        return Arrays.stream(values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidValue(
                                "roles", "A role is one of " + Arrays.toString(values()) + "."));
    }
}
