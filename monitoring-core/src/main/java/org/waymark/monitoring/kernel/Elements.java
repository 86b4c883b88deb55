package org.waymark.monitoring.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks lists that a request holds, so that a refusal names the very element. */
public final class Elements {

    private Elements() {}

    /** Checks one element, which lies at a path such as {@code trainers[0]}. */
    @FunctionalInterface
    public interface Check<A, B> {

        /** The checked element; refuses it with an {@link InvalidValue} that names the path. */
        B checked(String path, A element);
    }

    /** The checked elements; none for a missing list. */
    public static <A, B> List<B> each(String field, @Nullable List<A> list, Check<A, B> check) {
        List<B> checked = new ArrayList<>();
        for (int n = 0; list != null && n < list.size(); n++) {
            checked.add(check.checked(field + "[" + n + "]", list.get(n)));
        }
        return List.copyOf(checked);
    }

    /** Texts of at most {@code max} characters each; none for a missing list. */
    public static List<String> texts(String field, @Nullable List<String> texts, int max) {
        return each(field, texts, (path, text) -> Text.required(path, text, max));
    }
}
