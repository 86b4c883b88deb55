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
 * @param ended whether that it ended is recorded, and not only planned
 */
record PhaseDates(String start, @Nullable String end, boolean ended) {

    static PhaseDates of(ProgrammeRow.Phase phase) {
        String start = phase.actualStart() == null ? phase.plannedStart() : phase.actualStart();
        String end = phase.actualEnd();
        return end == null
                ? new PhaseDates(start, phase.plannedEnd(), false)
                : new PhaseDates(start, end, true);
    }

    static PhaseDates planned(ProgrammeRow.Phase phase) {
        return new PhaseDates(phase.plannedStart(), phase.plannedEnd(), false);
    }

    /** What is recorded of what happened; null when nothing is. What was planned is not that. */
    static @Nullable String actualInWords(ProgrammeRow.Phase phase) {
        String start = phase.actualStart();
        String end = phase.actualEnd();
        if (start == null) {
            return end == null ? null : "until " + DateWords.of(end);
        }
        return end == null
                ? "from " + DateWords.of(start) + ", end not recorded"
                : DateWords.span(start, end);
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
        if (on.isBefore(after)) {
            return monthsLeft(on, after);
        }
        return (ended ? "Ended " : "Planned end: ") + DateWords.of(end);
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
