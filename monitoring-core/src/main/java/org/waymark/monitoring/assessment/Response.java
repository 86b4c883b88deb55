package org.waymark.monitoring.assessment;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.PartialDate;

/**
 * The answer of one person, or of a group of people alike; nobody is named.
 *
 * @param id tells it from others of the same assessment
 * @param stage code of a {@link TestStage}
 * @param on day, month or year
 * @param profession code; null when not recorded
 * @param people how many answered, 1 or more
 * @param points what all of them reached together
 * @param outOf the most that one of them could reach
 */
public record Response(
        String id,
        String stage,
        String on,
        @Nullable String profession,
        long people,
        long points,
        int outOf) {

    private static final long MOST_PEOPLE = 10_000;

    /**
     * The same, checked.
     *
     * @throws InvalidValue when there are more points than can be reached
     */
    public Response checked() {
        if (people < 1 || people > MOST_PEOPLE) {
            throw new InvalidValue("people", "Give a whole number from 1 to " + MOST_PEOPLE + ".");
        }
        if (points < 0 || points > people * outOf) {
            throw new InvalidValue(
                    "points", "Give a whole number from 0 to " + people * outOf + ".");
        }
        return this;
    }

    /** The day from which it counts. */
    public java.time.LocalDate day() {
        return new PartialDate(on).last();
    }
}
