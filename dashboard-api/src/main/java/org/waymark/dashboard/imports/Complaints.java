package org.waymark.dashboard.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.web.OutOfReach;

/** Finds everything that is wrong with the rows of a record, once something is. */
final class Complaints {

    private final Table table;
    private final Consumer<Entry> check;
    private final Consumer<Entry> rehearsal;

    /**
     * @param check makes the commands of an entry
     * @param rehearsal gives them to the rules
     */
    Complaints(Table table, Consumer<Entry> check, Consumer<Entry> rehearsal) {
        this.table = table;
        this.check = check;
        this.rehearsal = rehearsal;
    }

    List<Problem> about(Entry entry, RuntimeException refusal) {
        List<Problem> found = new ArrayList<>(entry.problems());
        if (refusal instanceof RuleBroken) {
            found.addAll(brokenRules(entry));
        } else {
            Line first = entry.first();
            findAll(
                    first,
                    line -> check.accept(new Entry(entry.id(), table.recordOnly(line))),
                    found);
            entry.lines().forEach(line -> findAll(line, table::checkRow, found));
        }
        if (found.isEmpty()) {
            found.add(problem(entry.first(), refusal));
        }
        return found;
    }

    /** Rows that break a rule by themselves; none when only all of them together do. */
    private List<Problem> brokenRules(Entry entry) {
        List<Problem> found = new ArrayList<>();
        if (entry.lines().size() > 1 && table.needsId()) {
            for (Line line : entry.lines()) {
                try {
                    rehearsal.accept(new Entry(entry.id(), described(entry.first(), line)));
                } catch (RuleBroken | InvalidValue | OutOfReach e) {
                    found.add(problem(line, e));
                }
            }
        }
        return found;
    }

    /** A row with the description that only the first one may have. */
    private Line described(Line first, Line line) {
        Line whole = line;
        for (Column column : table.columns()) {
            String said = first.get(column.name());
            if (column.isOfRecord() && said != null) {
                whole = whole.with(column.name(), said);
            }
        }
        return whole;
    }

    /** After each complaint the example of the template takes the place of the wrong cell. */
    private void findAll(Line line, Consumer<Line> part, List<Problem> found) {
        Set<String> columns = new HashSet<>();
        Line mended = line;
        while (true) {
            try {
                part.accept(mended);
                return;
            } catch (InvalidValue | OutOfReach e) {
                Problem problem = problem(line, e);
                String column = String.valueOf(problem.column());
                if (!columns.add(column)) {
                    return;
                }
                found.add(problem);
                mended = mended(mended, column);
            }
        }
    }

    private Line mended(Line line, String wrong) {
        Line mended = wrong.equals("programme") ? line.with("phase", "") : line;
        for (Column column : table.columns()) {
            if (column.name().equals(wrong)) {
                mended = mended.with(wrong, column.example());
            }
        }
        return mended;
    }

    private Problem problem(Line line, RuntimeException refusal) {
        String column =
                switch (refusal) {
                    case InvalidValue invalid -> table.column(invalid.field());
                    case RuleBroken broken -> table.dayColumn();
                    default -> "programme";
                };
        return new Problem(line.row(), column, String.valueOf(refusal.getMessage()));
    }
}
