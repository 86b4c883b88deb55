package org.waymark.dashboard.imports;

import static org.waymark.dashboard.imports.Column.Kind.NEEDED;
import static org.waymark.dashboard.imports.Column.Kind.OF_RECORD;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the tables of trainings and activities tell alike: what it was, where, when and by whom.
 *
 * @param from first day, month or year
 * @param to the same or a later one
 */
record Gathering(
        String programme,
        @Nullable String phase,
        String title,
        String state,
        @Nullable String country,
        @Nullable String place,
        String from,
        String to,
        @Nullable String mode,
        @Nullable String organiser,
        List<String> partners) {

    /**
     * The columns.
     *
     * @param title an example
     * @param country whether it must be given
     * @param of what a record tells
     */
    static <R> List<Told<R>> columns(String title, Column.Kind country, Function<R, Gathering> of) {
        return List.<Told<Gathering>>of(
                        told(
                                "programme",
                                NEEDED,
                                "code of the programme",
                                "MARIO",
                                Gathering::programme),
                        told("phase", OF_RECORD, "code of its phase", "II", Gathering::phase),
                        told("title", NEEDED, "at most 200 characters", title, Gathering::title),
                        told(
                                "state",
                                OF_RECORD,
                                "held (default) or planned",
                                "held",
                                Gathering::state),
                        told("country", country, "ISO 3166-1 alpha-2", "BG", Gathering::country),
                        told("place", OF_RECORD, "town", "Burgas", Gathering::place),
                        told("from", NEEDED, "day, month or year", "2013-08-12", Gathering::from),
                        told("to", OF_RECORD, "blank: one day", "2013-08-15", Gathering::to),
                        told(
                                "mode",
                                OF_RECORD,
                                "in-person (default), online, mixed",
                                "in-person",
                                Gathering::mode),
                        told("organiser", OF_RECORD, "organisation", "", Gathering::organiser),
                        told(
                                "partners",
                                OF_RECORD,
                                "several divided by |",
                                "",
                                it -> Cells.join(it.partners())))
                .stream()
                .map(one -> one.within(of))
                .toList();
    }

    private static Told<Gathering> told(
            String name,
            Column.Kind kind,
            String remark,
            String example,
            Told.Says<Gathering> says) {
        return new Told<>(new Column(name, kind, remark, example), says);
    }
}
