package org.waymark.dashboard.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.trainings.AttendanceRequest;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * Who came, as typed. Only the rows of the chosen kind count.
 *
 * @param kind {@code keep}, {@code unknown}, {@code head-counts} or {@code named}
 */
record AttendanceForm(String kind, List<CountRow> counts, List<PersonRow> people) {

    static final AttendanceForm UNKNOWN = new AttendanceForm("unknown", List.of(), List.of());
    static final AttendanceForm KEEP = new AttendanceForm("keep", List.of(), List.of());

    private static final int ROWS = 3;

    AttendanceForm {
        kind = TrainingForm.text(kind);
        counts = filled(counts, CountRow::isBlank);
        people = filled(people, PersonRow::isBlank);
    }

    /** A head-count. */
    record CountRow(
            String profession, String institution, String sex, String count, String precision) {

        static final CountRow BLANK = new CountRow("", "", "", "", "exact");

        CountRow {
            profession = TrainingForm.text(profession);
            institution = TrainingForm.text(institution);
            sex = TrainingForm.text(sex);
            count = TrainingForm.text(count);
            precision = TrainingForm.text(precision);
        }

        boolean isBlank() {
            return (profession + institution + sex + count).isBlank();
        }
    }

    /** A person. */
    record PersonRow(String name, String profession, String institution, String sex) {

        static final PersonRow BLANK = new PersonRow("", "", "", "");

        PersonRow {
            name = TrainingForm.text(name);
            profession = TrainingForm.text(profession);
            institution = TrainingForm.text(institution);
            sex = TrainingForm.text(sex);
        }

        boolean isBlank() {
            return (name + profession + institution + sex).isBlank();
        }
    }

    /**
     * As the API takes it; null when what is recorded is to stay.
     *
     * @throws InvalidValue when rows of the chosen kind are missing or hold no number
     */
    @Nullable AttendanceRequest request() {
        return switch (kind) {
            case "keep" -> null;
            case "head-counts" -> new AttendanceRequest(countRows(), null);
            case "named" -> new AttendanceRequest(null, personRows());
            default -> new AttendanceRequest(null, null);
        };
    }

    /**
     * The same, when it is to become known at last.
     *
     * @throws InvalidValue when nobody knows
     */
    AttendanceRequest known() {
        AttendanceRequest request = request();
        if (request == null || kind.equals("unknown")) {
            throw new InvalidValue(
                    "attendance.kind", "Choose head-counts or names: it is unknown already.");
        }
        return request;
    }

    private List<AttendanceRequest.Count> countRows() {
        requireRows(counts, "head-count");
        List<AttendanceRequest.Count> rows = new ArrayList<>();
        for (CountRow row : counts) {
            String field = "attendance.counts[" + rows.size() + "].count";
            rows.add(
                    new AttendanceRequest.Count(
                            row.profession(),
                            row.institution(),
                            row.sex(),
                            number(field, row.count()),
                            row.precision()));
        }
        return rows;
    }

    private List<AttendanceRequest.Person> personRows() {
        requireRows(people, "name");
        return people.stream()
                .map(row ->
                        new AttendanceRequest.Person(
                                row.name(), row.profession(), row.institution(), row.sex()))
                .toList();
    }

    private static void requireRows(List<?> rows, String what) {
        if (rows.isEmpty()) {
            throw new InvalidValue(
                    "attendance.kind",
                    "Give at least one " + what + ", or choose that nobody knows who came.");
        }
    }

    private static Long number(String field, String typed) {
        try {
            return Long.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            throw new InvalidValue(field, "Give a whole number, for example 12.");
        }
    }

    /** The rows to show: those filled, and some to fill. */
    List<CountRow> countRowsToShow(int asked) {
        return padded(counts, () -> CountRow.BLANK, asked);
    }

    /** The rows to show: those filled, and some to fill. */
    List<PersonRow> personRowsToShow(int asked) {
        return padded(people, () -> PersonRow.BLANK, asked);
    }

    private static <T> List<T> padded(List<T> rows, Supplier<T> blank, int asked) {
        int size = Math.max(rows.size(), Math.max(ROWS, asked));
        return Stream.concat(rows.stream(), Stream.generate(blank)).limit(size).toList();
    }

    private static <T> List<T> filled(
            @Nullable List<T> rows, java.util.function.Predicate<T> isBlank) {
        return rows == null
                ? List.of()
                : rows.stream().filter(Objects::nonNull).filter(isBlank.negate()).toList();
    }
}
