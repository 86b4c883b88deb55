package org.waymark.dashboard.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that coordinators ask, with its answer.
 *
 * @param link page with the whole answer; null for none
 */
record QuestionView(int number, String question, List<AnswerTable> tables, @Nullable String link) {

    /**
     * A table of an answer.
     *
     * @param rows each as long as the headers
     */
    record AnswerTable(String caption, List<String> headers, List<List<String>> rows) {}

    static QuestionView of(int number, String question, AnswerTable... tables) {
        return new QuestionView(number, question, List.of(tables), null);
    }

    static QuestionView on(String link, int number, String question, AnswerTable... tables) {
        return new QuestionView(number, question, List.of(tables), link);
    }
}
