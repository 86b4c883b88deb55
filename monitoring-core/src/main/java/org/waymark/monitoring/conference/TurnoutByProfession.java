package org.waymark.monitoring.conference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Precision;

/**
 * Who registered and who came, side by side.
 *
 * @param rows one for each profession, and the last one, without a profession, for those of whom it
 *     is not recorded; they add up to the totals
 */
public record TurnoutByProfession(Known registered, Known came, List<Row> rows) {

    /**
     * A number and how well it is known.
     *
     * @param value null when unknown
     */
    public record Known(@Nullable Long value, String precision) {}

    /** The people of one profession; null for those of whom it is not recorded. */
    public record Row(@Nullable String profession, Known registered, Known came) {}

    /** Those of one conference; what was never recorded is unknown and not 0. */
    public static TurnoutByProfession of(ConferenceRow conference) {
        Turnout registered = conference.registered();
        Turnout attendance = conference.attendance();
        Turnout came = attendance == null ? Turnout.UNKNOWN : attendance;
        Collection<@Nullable String> professions = new ArrayList<>(professions(registered, came));
        professions.add(null);
        List<Row> rows = new ArrayList<>();
        for (String profession : professions) {
            Known known = number(registered, one -> Objects.equals(one, profession));
            rows.add(
                    new Row(
                            profession,
                            profession == null ? sofar(known, conference) : known,
                            number(came, one -> Objects.equals(one, profession))));
        }
        return new TurnoutByProfession(
                sofar(number(registered, one -> true), conference),
                number(came, one -> true),
                List.copyOf(rows));
    }

    /** Until the turnout is known more may register, as the ledger has it. */
    private static Known sofar(Known registered, ConferenceRow conference) {
        return conference.state().equals("announced") && !registered.precision().equals("unknown")
                ? new Known(registered.value(), Precision.AT_LEAST.code())
                : registered;
    }

    private static TreeSet<String> professions(Turnout registered, Turnout came) {
        TreeSet<String> codes = new TreeSet<>();
        Stream.of(registered, came)
                .forEach(turnout -> {
                    turnout.groups().stream()
                            .map(Turnout.Group::profession)
                            .filter(Objects::nonNull)
                            .forEach(codes::add);
                    turnout.people().stream()
                            .map(Turnout.Person::profession)
                            .filter(Objects::nonNull)
                            .forEach(codes::add);
                });
        return codes;
    }

    /** Exact only when all that was counted is. */
    private static Known number(Turnout turnout, Predicate<@Nullable String> of) {
        if (turnout.unknown()) {
            return new Known(null, Precision.UNKNOWN.code());
        }
        List<Turnout.Group> groups =
                turnout.groups().stream().filter(one -> of.test(one.profession())).toList();
        long people = turnout.people().stream().filter(one -> of.test(one.profession())).count();
        String precision =
                groups.stream()
                        .map(Turnout.Group::precision)
                        .filter(known -> !known.equals(Precision.EXACT.code()))
                        .distinct()
                        .reduce((one, other) -> Precision.ABOUT.code())
                        .orElse(Precision.EXACT.code());
        return new Known(people + groups.stream().mapToLong(Turnout.Group::count).sum(), precision);
    }
}
