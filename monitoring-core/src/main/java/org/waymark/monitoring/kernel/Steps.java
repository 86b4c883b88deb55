package org.waymark.monitoring.kernel;

import static org.waymark.monitoring.kernel.RuleBroken.require;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The states that a record went through, one after the other. */
public final class Steps {

    private Steps() {}

    /**
     * Requires that they follow each other in time, and that none lies in the future.
     *
     * @param today the last day on which one may have been reached
     */
    public static void requireInOrder(List<Step> steps, LocalDate today) {
        for (int n = 0; n < steps.size(); n++) {
            Period period = steps.get(n).period();
            RecordRules.requirePast(period, today);
            require(
                    n == 0
                            || !period.to()
                                    .last()
                                    .isBefore(steps.get(n - 1).period().from().first()),
                    "StatesFollowInTime",
                    "A record reaches a state on the day of the one before it or later: check the"
                            + " dates.");
        }
    }

    /**
     * The day from which each counts: the last on which it may have been reached, and never before
     * the one before it, so that a record is in exactly one state on every day.
     */
    public static List<LocalDate> days(List<Step> steps) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        for (Step step : steps) {
            LocalDate last = step.period().to().last();
            before = last.isBefore(before) ? before : last;
            days.add(before);
        }
        return days;
    }

    /** The state as of a day; none before the first. */
    public static Optional<Step> at(List<Step> steps, LocalDate day) {
        List<LocalDate> days = days(steps);
        for (int n = steps.size() - 1; n >= 0; n--) {
            if (!days.get(n).isAfter(day)) {
                return Optional.of(steps.get(n));
            }
        }
        return Optional.empty();
    }
}
