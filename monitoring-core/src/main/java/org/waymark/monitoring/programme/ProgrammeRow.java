package org.waymark.monitoring.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.reference.Names;

/**
 * A programme as it stands.
 *
 * @param names of the programme, BCP 47 language → name; beside the title
 * @param organisationNames organisation → BCP 47 language → name
 * @param version number of its events, for {@code If-Match}
 */
public record ProgrammeRow(
        String programme,
        String title,
        String goal,
        List<String> countries,
        List<Objective> objectives,
        List<Phase> phases,
        List<Organisation> organisations,
        List<Strand> strands,
        Map<String, String> names,
        Map<String, Map<String, String>> organisationNames,
        long version) {

    /** A row that was stored before there were strands or names has none. */
    public ProgrammeRow {
        strands = orNone(strands);
        names = names == null ? Map.of() : names;
        organisationNames = organisationNames == null ? Map.of() : organisationNames;
    }

    private static List<Strand> orNone(@Nullable List<Strand> strands) {
        return strands == null ? List.of() : strands;
    }

    /** One line of work, for example the training of professionals. */
    public record Strand(String strand, String title) {}

    /** One aim. */
    public record Objective(String objective, String text) {}

    /** One phase; dates are days, months or years. */
    public record Phase(
            String phase,
            String title,
            String plannedStart,
            @Nullable String plannedEnd,
            @Nullable String actualStart,
            @Nullable String actualEnd,
            List<String> countries,
            @Nullable PartnerCount partnerCount) {

        /** Whether it ran, or is planned to, on any day of a day, month or year. */
        public boolean runsIn(PartialDate span) {
            return runsIn(new Period(span, span));
        }

        /** The same of any day from the first of two days, months or years to the second. */
        public boolean runsIn(Period span) {
            LocalDate last = lastDay();
            return !firstDay().isAfter(span.to().last())
                    && (last == null || !last.isBefore(span.from().first()));
        }

        /** When it began; when it is planned to, as long as that is not known. */
        public LocalDate firstDay() {
            return new PartialDate(actualStart == null ? plannedStart : actualStart).first();
        }

        /** When it ended, or else when it is planned to; null for no end. */
        public @Nullable LocalDate lastDay() {
            String end = actualEnd == null ? plannedEnd : actualEnd;
            return end == null ? null : new PartialDate(end).last();
        }
    }

    /** How many organisations take part, as somebody said. */
    public record PartnerCount(long count, String precision, String source) {}

    /** One organisation in one role: funding, accountable, extending or implementing. */
    public record Organisation(
            String organisation, String role, @Nullable String country, @Nullable String phase) {}

    /** Whether it has this phase. */
    public boolean hasPhase(String phase) {
        return phases.stream().anyMatch(one -> one.phase().equals(phase));
    }

    ProgrammeRow named(@Nullable String organisation, Map<String, String> given, long at) {
        Map<String, Map<String, String>> others = new TreeMap<>(organisationNames);
        if (organisation != null) {
            others.put(organisation, given);
        }
        return new ProgrammeRow(
                programme,
                title,
                goal,
                countries,
                objectives,
                phases,
                organisations,
                strands,
                organisation == null ? given : names,
                others,
                at);
    }

    /** The same with its title in the first language asked for in which it has one. */
    public ProgrammeRow in(List<LanguageRange> asked) {
        return new ProgrammeRow(
                programme,
                Names.pick(names, asked, title),
                goal,
                countries,
                objectives,
                phases,
                organisations,
                strands,
                names,
                organisationNames,
                version);
    }

    /** The name of an organisation in the first language asked for in which it has one. */
    public String organisationName(String organisation, List<LanguageRange> asked) {
        return Names.pick(
                organisationNames.getOrDefault(organisation, Map.of()), asked, organisation);
    }

    ProgrammeRow with(Objective objective, long at) {
        return new ProgrammeRow(
                programme,
                title,
                goal,
                countries,
                replaced(
                        objectives,
                        one -> one.objective().equals(objective.objective()),
                        objective),
                phases,
                organisations,
                strands,
                names,
                organisationNames,
                at);
    }

    ProgrammeRow with(Phase phase, long at) {
        return new ProgrammeRow(
                programme,
                title,
                goal,
                countries,
                objectives,
                replaced(phases, one -> one.phase().equals(phase.phase()), phase),
                organisations,
                strands,
                names,
                organisationNames,
                at);
    }

    ProgrammeRow with(Organisation organisation, long at) {
        return new ProgrammeRow(
                programme,
                title,
                goal,
                countries,
                objectives,
                phases,
                replaced(organisations, organisation::equals, organisation),
                strands,
                names,
                organisationNames,
                at);
    }

    ProgrammeRow with(Strand strand, long at) {
        return new ProgrammeRow(
                programme,
                title,
                goal,
                countries,
                objectives,
                phases,
                organisations,
                replaced(strands, one -> one.strand().equals(strand.strand()), strand),
                names,
                organisationNames,
                at);
    }

    /** Whether any phase for which this organisation was named runs in a day, month or year. */
    public boolean takesPartIn(PartialDate span, Organisation organisation) {
        return phases.stream()
                .filter(one ->
                        organisation.phase() == null || one.phase().equals(organisation.phase()))
                .anyMatch(one -> one.runsIn(span));
    }

    @Nullable Phase phase(String code) {
        return phases.stream().filter(one -> one.phase().equals(code)).findFirst().orElse(null);
    }

    /** In its old place, or at the end. */
    private static <T> List<T> replaced(List<T> list, Predicate<T> same, T by) {
        List<T> result = new ArrayList<>(list);
        for (int n = 0; n < result.size(); n++) {
            if (same.test(result.get(n))) {
                result.set(n, by);
                return result;
            }
        }
        result.add(by);
        return result;
    }
}
