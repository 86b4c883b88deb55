package org.waymark.monitoring.kernel;

import static org.waymark.monitoring.kernel.RuleBroken.require;
import static org.waymark.monitoring.kernel.RuleBroken.requireOf;

import java.time.LocalDate;

/** Rules that hold for records of every kind. */
public final class RecordRules {

    private RecordRules() {}

    /** Refuses any change to a record that was taken back. */
    public static void requireStanding(boolean retracted) {
        require(
                !retracted,
                "RetractedStaysRetracted",
                "This record was retracted. Record it again under another id.");
    }

    /** Refuses what can only have begun after {@code today}. */
    public static void requirePast(Period period, LocalDate today) {
        requireOf(
                "from",
                !period.from().first().isAfter(today),
                "RecordedNotInTheFuture",
                "What is recorded as done began today or before: check the dates.");
    }
}
