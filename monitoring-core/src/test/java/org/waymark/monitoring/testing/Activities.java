package org.waymark.monitoring.testing;

import java.util.Arrays;
import java.util.List;
import org.waymark.monitoring.activity.ActivityOutline;
import org.waymark.monitoring.activity.ActivityType;
import org.waymark.monitoring.activity.Participants;
import org.waymark.monitoring.activity.Participants.Group;

/** Test data about activities, as verbs. */
public final class Activities {

    private Activities() {}

    /** An activity of this type and programme in Prizren on the 14th of March 2014. */
    public static ActivityOutline inPrizren(String programme, ActivityType type) {
        return new ActivityOutline(
                type.code(),
                programme,
                "II",
                "Together",
                "XK",
                "Prizren",
                "in-person",
                "Terre des hommes",
                List.of(),
                "2014-03-14",
                "2014-03-14",
                null,
                List.of());
    }

    /** So many of one part, sex and age. */
    public static Group came(String role, String sex, String ageBand, long count) {
        return new Group(role, sex, ageBand, count, "exact");
    }

    /** Head-counts. */
    public static Participants counted(Group... groups) {
        return Participants.counted(Arrays.asList(groups));
    }
}
