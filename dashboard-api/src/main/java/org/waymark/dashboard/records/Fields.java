package org.waymark.dashboard.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Elements;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.kernel.RecordRef;
import org.waymark.monitoring.kernel.Step;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.reference.Country;

/** Checks the fields that requests of many kinds of records have alike. */
public final class Fields {

    private static final int SENTENCES = 2_000;

    private Fields() {}

    /** The codes of countries, each once; none for a missing list. */
    public static List<String> countries(String field, @Nullable List<String> countries) {
        return Elements.each(field, countries, (path, code) -> Country.required(path, code).code())
                .stream()
                .distinct()
                .toList();
    }

    /** Ids of records; none for a missing list. */
    public static List<String> ids(String field, @Nullable List<String> ids) {
        return Elements.each(field, ids, Text::recordId);
    }

    /** Records that are pointed to; none for a missing list. */
    public static List<RecordRef> refs(String field, @Nullable List<RecordRef> refs) {
        return Elements.each(field, refs, RecordRef::checked);
    }

    /**
     * States with their dates; none for a missing list.
     *
     * @param state checks the code of a state
     */
    public static List<Step> steps(
            String field, @Nullable List<Step> steps, Elements.Check<String, String> state) {
        return Elements.each(field, steps, (path, step) -> step(path, step, state));
    }

    private static Step step(String path, Step step, Elements.Check<String, String> state) {
        String code = state.checked(path + ".state", step.state());
        try {
            return Step.in(Period.required(step.from(), step.to()), code);
        } catch (InvalidValue e) {
            throw e.within(path);
        }
    }

    /** Sentences that must be there. */
    public static String sentences(String field, @Nullable String text) {
        return Text.required(field, text, SENTENCES);
    }

    /** Sentences; null for none. */
    public static @Nullable String optionalSentences(String field, @Nullable String text) {
        return Text.optional(field, text, SENTENCES);
    }
}
