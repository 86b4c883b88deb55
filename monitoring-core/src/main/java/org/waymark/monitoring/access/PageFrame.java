package org.waymark.monitoring.access;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page shows: the layout template {@code layout/page} reads it as
 * {@code frame}.
 *
 * @param name of who is signed in; null for nobody
 * @param links the parts of Waymark that this person's roles open
 * @param example whether everything here is made up
 */
public record PageFrame(@Nullable String name, List<Link> links, boolean example) {

    /** A part of Waymark; {@code current} when the page shown belongs to it. */
    public record Link(String name, String path, boolean current) {}

    static PageFrame around(@Nullable Caller caller, String path, boolean example) {
        List<Link> links = new ArrayList<>();
        if (caller != null && (caller.is(Role.STAFF) || caller.is(Role.COORDINATOR))) {
            links.add(
                    new Link(
                            "Programmes", "/", path.equals("/") || path.startsWith("/programmes")));
            links.add(link("Trainings", "/trainings", path));
        }
        if (caller != null && caller.is(Role.STAFF)) {
            links.add(link("Import", "/imports", path));
        }
        if (caller != null && answersChildren(caller)) {
            links.add(link("Help-line desk", "/desk", path));
        } else if (caller != null && caller.is(Role.ADMIN)) {
            links.add(link("Help-line counts", "/desk/counts", path));
            links.add(link("Peer supporters", "/desk/peers", path));
        }
        if (caller != null && caller.is(Role.ADMIN)) {
            links.add(link("Accounts", "/accounts", path));
        }
        if (example) {
            links.add(link("Phone", "/phone", path));
        }
        return new PageFrame(caller == null ? null : caller.name(), List.copyOf(links), example);
    }

    private static boolean answersChildren(Caller caller) {
        return caller.is(Role.COUNSELLOR)
                || caller.is(Role.PEER_SUPPORTER)
                || caller.is(Role.SUPERVISOR);
    }

    private static Link link(String name, String path, String shown) {
        return new Link(name, path, shown.equals(path) || shown.startsWith(path + "/"));
    }
}
