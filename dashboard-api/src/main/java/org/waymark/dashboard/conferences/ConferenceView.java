package org.waymark.dashboard.conferences;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.conference.ConferenceOutline;
import org.waymark.monitoring.conference.ConferenceRow;
import org.waymark.monitoring.conference.Session;
import org.waymark.monitoring.conference.TurnoutByProfession;
import org.waymark.monitoring.conference.TurnoutByProfession.Known;

/**
 * A conference as it is shown, without names.
 *
 * @param state announced, held, cancelled or retracted
 * @param programme coming-soon or published
 * @param registration coming-soon, open or closed
 * @param registered how many registered
 * @param came how many came
 * @param reason why it was last cancelled, corrected or retracted
 */
record ConferenceView(
        String id,
        String state,
        ConferenceOutline about,
        String programme,
        List<Session> sessions,
        String registration,
        Known registered,
        Known came,
        long version,
        Instant changedAt,
        @Nullable String reason) {

    /** The view of a row. */
    static ConferenceView of(ConferenceRow row) {
        TurnoutByProfession turnout = TurnoutByProfession.of(row);
        return new ConferenceView(
                row.id(),
                row.state(),
                row.outline(),
                row.sessions().isEmpty() ? "coming-soon" : "published",
                row.sessions(),
                row.registration(),
                turnout.registered(),
                turnout.came(),
                row.version(),
                row.changedAt(),
                row.reason());
    }
}
