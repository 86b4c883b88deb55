package org.waymark.dashboard.pages;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.pages.AnswerTables.Within;
import org.waymark.dashboard.pages.QuestionView.AnswerTable;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.helpline.HelplineWaits;
import org.waymark.monitoring.helpline.HelplineWaits.FindWaits;
import org.waymark.monitoring.helpline.HelplineWaits.Waits;

/** Answers about the help line, as tables. */
@Component
class HelplineAnswers {

    private final HelplineWaits waits;

    HelplineAnswers(HelplineWaits waits) {
        this.waits = waits;
    }

    /** The median wait, for those who may ask for it; none for others. */
    List<AnswerTable> waits(Within within) {
        if (!within.caller().is(Role.COORDINATOR) && !within.caller().is(Role.SUPERVISOR)) {
            return List.of();
        }
        HelplineWaits.Table table =
                waits.of(
                        new FindWaits(
                                within.programme(),
                                null,
                                null,
                                null,
                                null,
                                within.asOf(),
                                null,
                                "category",
                                within.scope()));
        return List.of(
                new AnswerTable(
                        "Median wait for a person: " + seconds(table.total().medianSeconds()),
                        List.of("Category", "Contacts", "Answered", "Median wait"),
                        table.parts().stream().map(HelplineAnswers::row).toList()));
    }

    private static List<String> row(Waits waits) {
        return List.of(
                Objects.requireNonNullElse(waits.part(), "Not recorded"),
                FigureWords.number(waits.contacts()),
                FigureWords.number(waits.answered()),
                seconds(waits.medianSeconds()));
    }

    private static String seconds(@Nullable Long seconds) {
        return seconds == null ? "unknown" : FigureWords.number(seconds) + " seconds";
    }
}
