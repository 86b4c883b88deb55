package org.waymark.dashboard.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Accounts;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.history.RecordHistory;
import org.waymark.monitoring.history.RecordHistory.Entry;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.web.NotFound;
import org.waymark.monitoring.web.OutOfReach;

/** The histories of the records that a caller may read. */
@Component
public class Histories {

    private final RecordHistory history;
    private final Accounts accounts;
    private final Positions positions;

    Histories(RecordHistory history, Accounts accounts, Positions positions) {
        this.history = history;
        this.accounts = accounts;
        this.positions = positions;
    }

    /**
     * All events of a record, the earliest first.
     *
     * @throws OutOfReach when the caller may not read records of this kind
     * @throws NotFound when there is no such record within reach
     */
    public List<EventView> of(RecordKind kind, String id, Caller caller) {
        if (!kind.isReadBy(caller.roles())) {
            throw new OutOfReach();
        }
        if (!history.reaches(kind, id, caller.scope())) {
            // It may have been recorded a moment ago.
            positions.awaitHead(kind.projection());
            if (!history.reaches(kind, id, caller.scope())) {
                throw new NotFound("id", kind.code().replace('-', ' ') + " " + id);
            }
        }
        return events(kind, id, caller);
    }

    /**
     * The same; empty when the caller does not read such records, or when this one is not within
     * reach any more, as after a correction of its country: what happened to it since is for
     * others.
     */
    public List<EventView> ifReached(RecordKind kind, String id, Caller caller) {
        return kind.isReadBy(caller.roles()) && history.reaches(kind, id, caller.scope())
                ? events(kind, id, caller)
                : List.of();
    }

    private List<EventView> events(RecordKind kind, String id, Caller caller) {
        return history.of(kind, id).stream()
                .map(entry -> EventView.of(entry, name(kind, entry, caller)))
                .toList();
    }

    /**
     * Names of accounts are for those who keep them and those who answer for the records, and one's
     * own for oneself. Who answers children at the help line is nobody else's business.
     */
    private @Nullable String name(RecordKind kind, Entry entry, Caller caller) {
        if (entry.actor().equals(caller.accountId())) {
            return caller.name();
        }
        boolean mayKnow =
                caller.is(Role.ADMIN)
                        || (caller.is(Role.COORDINATOR) && kind != RecordKind.HELPLINE_CONTACT);
        return mayKnow ? accounts.nameOf(entry.actor()).orElse(null) : null;
    }
}
