package org.waymark.dashboard.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The rows of one record. */
final class Entry {

    private final String id;
    private final List<Line> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Entry(String id, Line first) {
        this.id = id;
        lines.add(first);
    }

    String id() {
        return id;
    }

    /** The row that describes the record. */
    Line first() {
        return lines.getFirst();
    }

    List<Line> lines() {
        return lines;
    }

    /** What was wrong with how the rows stand together. */
    List<Problem> problems() {
        return problems;
    }

    void add(Line line, Table table) {
        lines.add(line);
        for (Column column : table.columns()) {
            String given = column.isOfRecord() ? line.get(column.name()) : null;
            if (given != null && !given.equals(first().get(column.name()))) {
                problems.add(
                        new Problem(
                                line.row(),
                                column.name(),
                                "Differs from row "
                                        + first().row()
                                        + ", which is of the same record: say the same, or leave it"
                                        + " blank."));
            }
        }
    }

    /** Whether this row is of the same record. */
    boolean goesOnWith(Line line, Table table) {
        String given = line.get(table.idColumn());
        String own = first().get(table.idColumn());
        if (given != null) {
            return given.equals(own) && id(line, table).equals(id);
        }
        if (own != null) {
            return !table.needsId() && saysNothingElse(line, table);
        }
        return table.columns().stream()
                .filter(Column::isOfRecord)
                .allMatch(column ->
                        Objects.equals(line.get(column.name()), first().get(column.name())));
    }

    /** It repeats the description without its id, or leaves both blank. */
    private boolean saysNothingElse(Line line, Table table) {
        return table.columns().stream()
                .filter(Column::isOfRecord)
                .allMatch(column -> {
                    String given = line.get(column.name());
                    return given == null || given.equals(first().get(column.name()));
                });
    }

    /**
     * The id that a row gives, or one made of what it says about its record, so that the same words
     * are the same record in every file.
     */
    static String id(Line line, Table table) {
        String given = line.get(table.idColumn());
        if (given != null || table.needsId()) {
            return given == null ? "" : table.id(line, given);
        }
        StringBuilder words = new StringBuilder(table.name());
        describe(words, line, table);
        return UUID.nameUUIDFromBytes(words.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** All that it says, in the same order whatever the order of the file's columns. */
    String words(Table table) {
        StringBuilder words = new StringBuilder(table.name()).append('\n').append(id);
        describe(words, first(), table);
        for (Line line : lines) {
            if (line != first()) {
                words.append('\n');
            }
            for (Column column : table.columns()) {
                if (!column.isOfRecord()) {
                    append(words, column, line);
                }
            }
        }
        return words.toString();
    }

    private static void describe(StringBuilder words, Line line, Table table) {
        for (Column column : table.columns()) {
            if (column.isOfRecord() && !column.name().equals(table.idColumn())) {
                append(words, column, line);
            }
        }
        words.append('\n');
    }

    private static void append(StringBuilder words, Column column, Line line) {
        String given = line.get(column.name());
        if (given != null) {
            words.append('\u001e').append(column.name()).append('\u001f').append(given);
        }
    }
}
