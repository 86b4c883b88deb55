package org.waymark.dashboard.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How values are written into cells. Several are divided by {@code |}, the parts of one by {@code
 * ;}; either is itself written with a backslash before it.
 */
final class Cells {

    private static final String DANGEROUS = "=+-@\t\r'";

    private Cells() {}

    /**
     * Keeps a spreadsheet from running a text as a formula: one that begins with {@code =}, {@code
     * +}, {@code -}, {@code @} or what is like them gets an apostrophe before it.
     */
    static String guarded(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The text as it was before it was guarded, without blanks around it. */
    static String plain(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.charAt(0) == '\'' && DANGEROUS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    /** Writes a value; nothing for null. */
    static void put(Map<String, String> row, String column, @Nullable Object value) {
        if (value != null) {
            row.put(column, value.toString());
        }
    }

    /** Several texts in one cell. */
    static String join(List<String> texts) {
        return String.join("|", texts.stream().map(text -> escaped(text, "\\|")).toList());
    }

    /** The texts of a cell; null for a blank one. */
    static @Nullable List<String> list(@Nullable String cell) {
        return cell == null
                ? null
                : split(cell, '|').stream().map(Cells::unescaped).map(String::strip).toList();
    }

    /** Several values with parts in one cell; a part that is not known is empty. */
    static String joinParts(List<List<String>> values) {
        return String.join(
                "|",
                values.stream()
                        .map(parts ->
                                String.join(
                                        ";",
                                        parts.stream().map(part -> escaped(part, "\\|;")).toList()))
                        .toList());
    }

    /** The values of a cell with their parts; null for a blank one. */
    static @Nullable List<List<String>> parts(@Nullable String cell) {
        return cell == null
                ? null
                : split(cell, '|').stream()
                        .map(value ->
                                split(value, ';').stream()
                                        .map(Cells::unescaped)
                                        .map(String::strip)
                                        .toList())
                        .toList();
    }

    /** A part of a value; null when it is empty or left out. */
    static @Nullable String part(List<String> parts, int place) {
        return place < parts.size() && !parts.get(place).isEmpty() ? parts.get(place) : null;
    }

    /** An empty text for null. */
    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> split(String text, char divider) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == divider) {
                parts.add(text.substring(begin, at));
                begin = at + 1;
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }

    private static String escaped(String text, String special) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(c -> {
                    if (special.indexOf(c) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.append((char) c);
                });
        return escaped.toString();
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }
}
