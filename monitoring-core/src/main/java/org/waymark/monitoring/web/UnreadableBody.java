package org.waymark.monitoring.web;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.ClassUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says of the body of a request that cannot be read where it is wrong, and what to send. */
final class UnreadableBody {

    private UnreadableBody() {}

    /**
     * Path of the field that cannot be read, for example {@code counts[0].count}; or {@code body}.
     */
    static String field(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException json && !json.getPath().isEmpty()
                ? path(json)
                : "body";
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null
                                ? step.getPropertyName()
                                : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    /** What is wrong and what to send; Jackson's own message would repeat what was sent. */
    static String reason(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                    "There is no such field: use " + known(unknown) + ".";
            case InvalidNullException none -> "Null: give a value, or leave it out.";
            case MismatchedInputException other when other.getPath().isEmpty() ->
                    "Give one object, in braces: see /v3/api-docs.";
            case MismatchedInputException other -> form(other.getTargetType());
            case JacksonException json when json.getPath().isEmpty() ->
                    "Not JSON that can be read: check brackets and quotes.";
            case null, default -> form(null);
        };
    }

    /** The form that a value of this type has. */
    static String form(@Nullable Class<?> type) {
        Class<?> asked = type == null ? Object.class : ClassUtils.resolvePrimitiveIfNecessary(type);
        if (asked == Long.class || asked == Integer.class) {
            return "Give a whole number.";
        }
        if (Number.class.isAssignableFrom(asked)) {
            return "Give a number.";
        }
        if (asked == Boolean.class) {
            return "Give true or false.";
        }
        if (asked == String.class) {
            return "Give a text, in quotes.";
        }
        if (Collection.class.isAssignableFrom(asked)) {
            return "Give a list, in square brackets.";
        }
        return Map.class.isAssignableFrom(asked) || asked.isRecord()
                ? "Give an object, in braces: see /v3/api-docs."
                : "Has the wrong form: see /v3/api-docs.";
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
