package org.waymark.dashboard.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Figure;
import org.waymark.monitoring.reference.Professions;

/** What figures are told apart by, in words. */
final class DimensionWords {

    /** The parameter's value for records that do not say. */
    static final String NOT_RECORDED = "not-recorded";

    private DimensionWords() {}

    /** For example {@code Country}. */
    static String title(List<Dimension> by) {
        return by.stream().map(DimensionWords::title).collect(Collectors.joining(", "));
    }

    static String title(Dimension dimension) {
        String words = dimension.code().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The name of a part, for example {@code Albania}. */
    static String name(List<Dimension> by, Figure.Row row) {
        return IntStream.range(0, by.size())
                .mapToObj(n -> value(by.get(n), row.values().get(n)))
                .collect(Collectors.joining(", "));
    }

    /** The name of a value. */
    static String value(Dimension dimension, @Nullable String value) {
        if (value == null || value.equals(NOT_RECORDED)) {
            return "Not recorded";
        }
        return switch (dimension) {
            case COUNTRY, NATIONALITY, HOST_COUNTRY -> Lists.countryNames(value);
            case PROFESSION -> Professions.name(value);
            case MONTH, YEAR -> DateWords.of(value);
            default -> value;
        };
    }
}
