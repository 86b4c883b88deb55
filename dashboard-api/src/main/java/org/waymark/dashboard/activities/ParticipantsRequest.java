package org.waymark.dashboard.activities;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.activity.ParticipantRole;
import org.waymark.monitoring.activity.Participants;
import org.waymark.monitoring.activity.Participants.Group;
import org.waymark.monitoring.kernel.Elements;
import org.waymark.monitoring.kernel.HeadCount;
import org.waymark.monitoring.reference.AgeBands;
import org.waymark.monitoring.reference.Sexes;

/**
 * Who took part, as its sender says.
 *
 * @param counts head-counts by group; empty when nobody knows
 */
public record ParticipantsRequest(@Nullable List<Count> counts) {

    /**
     * So many people alike.
     *
     * @param role child, peer-researcher or professional
     * @param sex female, male, other; null when not recorded
     * @param ageBand for example 13-15; null when not recorded
     * @param count 0 or more
     * @param precision exact (default), at-least, about
     */
    public record Count(
            @Nullable String role,
            @Nullable String sex,
            @Nullable String ageBand,
            @Nullable Long count,
            @Nullable String precision) {}

    /** Checked head-counts; unknown for a missing request. */
    public static Participants checked(@Nullable ParticipantsRequest request) {
        return request == null
                ? Participants.UNKNOWN
                : Participants.counted(
                        Elements.each(
                                "participants.counts",
                                request.counts(),
                                ParticipantsRequest::group));
    }

    private static Group group(String path, Count given) {
        HeadCount head = HeadCount.of(path, given.count(), given.precision());
        return new Group(
                ParticipantRole.of(path + ".role", given.role()).code(),
                Sexes.optional(path + ".sex", given.sex()),
                AgeBands.optional(path + ".ageBand", given.ageBand()),
                head.count(),
                head.precision().code());
    }
}
