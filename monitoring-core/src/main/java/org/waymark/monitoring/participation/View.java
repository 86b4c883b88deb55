package org.waymark.monitoring.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;

/**
 * What children of a board said, and what they were answered: “you said, we did”.
 *
 * @param id unique within its board
 * @param text without personal data
 * @param day day, month or year on which it was said
 * @param meeting id of the activity in which it was said; null when not recorded
 * @param answers in the order in which they were given
 */
public record View(
        String id, String text, String day, @Nullable String meeting, List<Answer> answers) {

    /**
     * What children were told about their view.
     *
     * @param by the organisation or office that answered; never a person's name
     * @param on day, month or year
     * @param text what was done, or why nothing was
     */
    public record Answer(String by, String on, String text) {

        /** The day from which on it surely was given. */
        public LocalDate given() {
            return new PartialDate(on).last();
        }
    }

    /** The day on which it had surely been said. */
    public LocalDate said() {
        return new PartialDate(day).last();
    }

    /** Whether it had been answered by then. */
    public boolean answeredBy(LocalDate asOf) {
        return answers.stream().anyMatch(answer -> !answer.given().isAfter(asOf));
    }

    /** The same view with one more answer. */
    View answered(Answer answer) {
        List<Answer> all = new ArrayList<>(answers);
        all.add(answer);
        return new View(id, text, day, meeting, List.copyOf(all));
    }
}
