package org.waymark.dashboard.pages;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.kernel.Several;
import org.waymark.monitoring.programme.ProgrammeRegister;
import org.waymark.monitoring.programme.ProgrammeRow;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.reference.Professions;

/** What the lists of a form offer, within the caller's scope. */
@Component
class Lists {

    private final ProgrammeRegister programmes;

    Lists(ProgrammeRegister programmes) {
        this.programmes = programmes;
    }

    /** One line of a list. */
    record Choice(String value, String name) {}

    /** Lines under one heading. */
    record Group(String name, List<Choice> choices) {}

    /** All programmes, by title. */
    List<Choice> programmes(Scope scope) {
        return programmes.list(scope).stream()
                .map(row -> new Choice(row.programme(), row.title()))
                .toList();
    }

    /** Programmes as headings, their phases as lines {@code PROGRAMME/PHASE}. */
    List<Group> phases(Scope scope) {
        return programmes.list(scope).stream().map(Lists::phases).toList();
    }

    private static Group phases(ProgrammeRow row) {
        Stream<Choice> phases =
                row.phases().stream()
                        .map(phase ->
                                new Choice(
                                        row.programme() + "/" + phase.phase(),
                                        row.programme() + ", " + phase.title()));
        Choice none = new Choice(row.programme() + "/", row.programme() + ", no single phase");
        return new Group(row.title(), Stream.concat(phases, Stream.of(none)).toList());
    }

    /** First the countries of the programmes, then all. */
    List<Group> countries(Scope scope) {
        List<String> ours =
                programmes.list(scope).stream()
                        .flatMap(row -> row.countries().stream())
                        .filter(code -> reached(scope, code))
                        .distinct()
                        .toList();
        List<String> others =
                Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
                        .filter(code -> reached(scope, code) && !ours.contains(code))
                        .toList();
        return Stream.of(
                        new Group("In the programmes", named(ours)),
                        new Group("Others", named(others)))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    /** Organisations that take part in the programmes. */
    List<String> organisations(Scope scope) {
        return programmes.list(scope).stream()
                .flatMap(row -> row.organisations().stream())
                .map(ProgrammeRow.Organisation::organisation)
                .distinct()
                .sorted()
                .toList();
    }

    /** All professions, by name. */
    List<Choice> professions() {
        return Professions.all().stream()
                .map(one -> new Choice(one.code(), one.name()))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    /** Names of countries, for example {@code Albania, Kosovo}. */
    static String countryNames(Collection<String> codes) {
        return codes.stream().map(Lists::countryName).collect(Collectors.joining(", "));
    }

    /** The same of countries that a record speaks for together, for example {@code AL+XK}. */
    static String countryNames(String together) {
        return Several.each(together).stream()
                .map(Lists::countryName)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    static String countryName(String code) {
        return new Country(code).name(Locale.ENGLISH);
    }

    private static List<Choice> named(List<String> codes) {
        return codes.stream()
                .map(code -> new Choice(code, countryName(code)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private static boolean reached(Scope scope, String country) {
        return scope.countries() == null || scope.countries().contains(country);
    }
}
