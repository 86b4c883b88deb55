package org.waymark.monitoring.network;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.OutlinedRow;
import org.waymark.monitoring.register.RecordRegister;

/**
 * A network as it stands.
 *
 * @param state formed or retracted
 * @param members all that are or were in it
 * @param version number of its events, for {@code If-Match}
 * @param changedAt when it was last changed
 * @param reason why it was last corrected or retracted; null when it never was
 */
public record NetworkRow(
        String id,
        String state,
        NetworkOutline about,
        List<Member> members,
        long version,
        Instant changedAt,
        @Nullable String reason)
        implements OutlinedRow {

    static NetworkRow of(
            String id,
            NetworkOutline about,
            List<Member> members,
            Stored at,
            @Nullable String reason) {
        return new NetworkRow(id, "formed", about, members, at.version(), at.recordedAt(), reason);
    }

    NetworkRow with(List<Member> changed, Stored at) {
        return of(id, about, changed, at, null);
    }

    NetworkRow retracted(Stored at, String why) {
        return new NetworkRow(
                id, RecordRegister.RETRACTED, about, members, at.version(), at.recordedAt(), why);
    }
}
