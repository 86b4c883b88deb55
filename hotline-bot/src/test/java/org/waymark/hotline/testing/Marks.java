package org.waymark.hotline.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Words that occur nowhere else, to be looked for wherever they must not be in clear. */
public final class Marks {

    private Marks() {}

    /**
     * Each mark as it stands in a text, in Base64, and in hexadecimal, as PostgreSQL prints a
     * {@code bytea}.
     */
    public static List<String> inEveryForm(Stream<String> marks) {
        return marks.flatMap(Marks::forms).toList();
    }

    private static Stream<String> forms(String mark) {
        byte[] bytes = mark.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                mark,
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                HexFormat.of().formatHex(bytes));
    }

    /** The texts in which one of the marks is. */
    public static List<String> found(List<String> texts, List<String> marks) {
        return texts.stream().filter(text -> marks.stream().anyMatch(text::contains)).toList();
    }
}
