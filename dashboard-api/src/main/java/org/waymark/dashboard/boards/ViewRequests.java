package org.waymark.dashboard.boards;

import static org.waymark.dashboard.records.Given.or;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Elements;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.participation.View;
import org.waymark.monitoring.participation.View.Answer;

/** What can be sent about the views of children. Texts are without personal data. */
public final class ViewRequests {

    private static final int SENTENCES = 2_000;

    private ViewRequests() {}

    /**
     * What children said.
     *
     * @param id chosen by the client; null to get one
     * @param day day, month or year
     * @param meeting id of the activity in which it was said; null when not recorded
     */
    public record ViewRequest(
            @Nullable String id,
            @Nullable String text,
            @Nullable String day,
            @Nullable String meeting) {

        /** The checked view under this id. */
        public View view(String checkedId) {
            return ViewRequests.view(checkedId, text, day, meeting, List.of());
        }
    }

    /**
     * What children were answered.
     *
     * @param by organisation or office that answers, never a person's name
     * @param on day, month or year
     * @param text what was done, or why nothing was
     */
    public record AnswerRequest(@Nullable String by, @Nullable String on, @Nullable String text) {

        /** The checked answer. */
        public Answer answer() {
            return checked("", this);
        }
    }

    /** What was recorded of a view was wrong. Fields that are left out stay as they are. */
    public record ViewCorrection(
            @Nullable String reason,
            @Nullable String text,
            @Nullable String day,
            @Nullable String meeting,
            @Nullable List<AnswerRequest> answers) {

        View onTopOf(View old) {
            return view(
                    old.id(),
                    or(text, old.text()),
                    or(day, old.day()),
                    or(meeting, old.meeting()),
                    answers == null
                            ? old.answers()
                            : Elements.each(
                                    "answers", answers, (path, one) -> checked(path + ".", one)));
        }
    }

    private static View view(
            String id,
            @Nullable String text,
            @Nullable String day,
            @Nullable String meeting,
            List<Answer> answers) {
        return new View(
                Text.recordId("id", id),
                Text.required("text", text, SENTENCES),
                PartialDate.required("day", day).value(),
                meeting == null || meeting.isBlank() ? null : Text.recordId("meeting", meeting),
                answers);
    }

    private static Answer checked(String path, AnswerRequest given) {
        return new Answer(
                Text.required(path + "by", given.by(), 200),
                PartialDate.required(path + "on", given.on()).value(),
                Text.required(path + "text", given.text(), SENTENCES));
    }
}
