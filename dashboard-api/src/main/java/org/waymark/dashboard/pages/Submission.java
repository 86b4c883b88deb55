package org.waymark.dashboard.pages;

import java.util.function.Supplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.waymark.monitoring.eventstore.IdTaken;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.web.OutOfReach;

/** What became of a form that was sent. */
sealed interface Submission {

    /** It was recorded. */
    record Taken(Receipt receipt) implements Submission {}

    /** It was refused, and nothing has changed. */
    record Refused(FormProblem problem) implements Submission {}

    /** Sends it, and turns a refusal into words for the form. */
    static Submission of(Supplier<Receipt> write) {
        try {
            return new Taken(write.get());
        } catch (InvalidValue e) {
            return new Refused(FormProblem.of(e));
        } catch (RuleBroken | IdTaken | OutOfReach e) {
            return new Refused(new FormProblem("", String.valueOf(e.getMessage())));
        } catch (ConflictingAggregateVersionException | ConcurrencyException e) {
            return new Refused(
                    new FormProblem(
                            "",
                            "Somebody else has changed this training since you opened it. Open it"
                                    + " again in another tab, compare, and repeat your change"
                                    + " there."));
        }
    }
}
