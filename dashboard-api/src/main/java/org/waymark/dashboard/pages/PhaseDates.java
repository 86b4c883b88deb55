package org.waymark.dashboard.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.programme.ProgrammeRow;

/**
 * From when to when a phase lasts, as far as it is known: what happened, or else what was planned.
 *
 * @param end null when it is open
 */
record PhaseDates(String start, @Nullable String end) {

    static PhaseDates of(ProgrammeRow.Phase phase) {
        String start = phase.actualStart() == null ? phase.plannedStart() : phase.actualStart();
        return new PhaseDates(
                start, phase.actualEnd() == null ? phase.plannedEnd() : phase.actualEnd());
    }

    static PhaseDates planned(ProgrammeRow.Phase phase) {
        return new PhaseDates(phase.plannedStart(), phase.plannedEnd());
    }

    /** What is known of what happened; null when nothing is. */
    static @Nullable PhaseDates actual(ProgrammeRow.Phase phase) {
        return phase.actualStart() == null && phase.actualEnd() == null ? null : of(phase);
    }

    String inWords() {
        return end == null ? "from " + DateWords.of(start) : DateWords.span(start, end);
    }

    /** How long it still lasts on a day, in whole months. */
    String left(LocalDate on) {
        if (on.isBefore(new PartialDate(start).first())) {
            return "Not begun on " + DateWords.of(on);
        }
        if (end == null) {
            return "No end planned";
        }
        LocalDate after = new PartialDate(end).last().plusDays(1);
        return on.isBefore(after) ? monthsLeft(on, after) : "Ended " + DateWords.of(end);
    }

    private static String monthsLeft(LocalDate on, LocalDate after) {
        long months = ChronoUnit.MONTHS.between(on, after);
        return switch ((int) months) {
            case 0 -> "Less than a month left";
            case 1 -> "1 month left";
            default -> months + " months left";
        };
    }
}
