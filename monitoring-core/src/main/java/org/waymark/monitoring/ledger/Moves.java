package org.waymark.monitoring.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.monitoring.kernel.Step;
import org.waymark.monitoring.kernel.Steps;

/**
 * Records that move from state to state, as facts of one kind: 1 on the day on which a record
 * entered a state, and −1 on the day on which it left it. So the sum up to any day is the number of
 * records that were in that state on that day, whatever happened later; and a question about a
 * period alone answers by how many it changed. A correction supersedes all of a record's facts, as
 * for every other record, so that the second clock holds too.
 */
final class Moves {

    private Moves() {}

    /**
     * Every state with its own facts: the total is 1 for each record from its first day on.
     *
     * @param record dimensions and kind of the facts
     * @param state the dimension that tells the states apart
     */
    static List<Fact> through(Fact record, Dimension state, List<Step> steps) {
        List<LocalDate> days = Steps.days(steps);
        List<Fact> facts = new ArrayList<>();
        for (int n = 0; n < steps.size(); n++) {
            if (n > 0) {
                facts.add(
                        on(record, steps.get(n), days.get(n), -1)
                                .with(state, steps.get(n - 1).state()));
            }
            facts.add(on(record, steps.get(n), days.get(n), 1).with(state, steps.get(n).state()));
        }
        return facts;
    }

    /** The first state alone: 1 on the day it began, −1 on the day it ended. */
    static List<Fact> inTheFirst(Fact record, List<Step> steps) {
        List<LocalDate> days = Steps.days(steps);
        List<Fact> facts = new ArrayList<>();
        facts.add(on(record, steps.getFirst(), days.getFirst(), 1));
        if (steps.size() > 1) {
            facts.add(on(record, steps.get(1), days.get(1), -1));
        }
        return facts;
    }

    private static Fact on(Fact record, Step step, LocalDate day, long quantity) {
        LocalDate first = step.period().from().first();
        return record.on(first.isAfter(day) ? day : first, day, quantity);
    }
}
