package org.waymark.monitoring.access;

import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Several;

/**
 * Which records an account reaches. In each dimension null means all and an empty set none. A
 * record that does not say its programme, country or partner is reached only by those who reach all
 * of them.
 *
 * <p>A record of {@link Several} countries, such as a protocol of two, is of each of them: who
 * reaches one of them sees it and counts it. But it speaks for all of them: only who reaches every
 * one records, corrects or retracts it.
 *
 * @param programmes programme codes, for example {@code MARIO}
 * @param countries ISO 3166-1 alpha-2 codes
 * @param partners partner codes
 */
public record Scope(
        @Nullable Set<String> programmes,
        @Nullable Set<String> countries,
        @Nullable Set<String> partners) {

    /** Copies the sets. */
    public Scope {
        programmes = copy(programmes);
        countries = copy(countries);
        partners = copy(partners);
    }

    /** Reaches everything. */
    public static Scope everything() {
        return new Scope(null, null, null);
    }

    /**
     * Whether a record is seen.
     *
     * @param country several together, {@code AL+XK}: one of them is enough
     */
    public boolean shows(
            @Nullable String programme, @Nullable String country, @Nullable String partner) {
        return within(programmes, programme)
                && (countries == null
                        || (country != null
                                && Several.each(country).stream().anyMatch(countries::contains)))
                && within(partners, partner);
    }

    /**
     * Whether a record may be recorded and changed.
     *
     * @param country several together, {@code AL+XK}: it takes all of them
     */
    public boolean permits(
            @Nullable String programme, @Nullable String country, @Nullable String partner) {
        return permitsProgramme(programme) && permitsCountry(country) && within(partners, partner);
    }

    /**
     * Whether anything of this programme may be within reach; its records still need {@link #shows}
     * or {@link #permits}.
     */
    public boolean permitsProgramme(@Nullable String programme) {
        return within(programmes, programme);
    }

    /** Whether this country, or all of several together, are within reach. */
    public boolean permitsCountry(@Nullable String country) {
        return countries == null
                || (country != null && countries.containsAll(Several.each(country)));
    }

    /**
     * What {@link #shows} says, in SQL, for a query by {@code JdbcClient}: names the columns of the
     * query, and sets each as a constant of the code, never from a request.
     */
    public ScopeLimit limit(String programmeColumn, String countryColumn, String partnerColumn) {
        return ScopeLimit.none()
                .and("scopeProgrammes", programmes, programmeColumn + " in (:scopeProgrammes)")
                .and("scopeCountries", countries, Several.sqlAny(countryColumn, ":scopeCountries"))
                .and("scopePartners", partners, partnerColumn + " in (:scopePartners)");
    }

    /** The same for a query built with jOOQ. */
    public Condition condition(
            Field<String> programme, Field<String> country, Field<String> partner) {
        return within(programme, programmes)
                .and(withinAny(country, countries))
                .and(within(partner, partners));
    }

    private static Condition within(Field<String> field, @Nullable Set<String> reached) {
        return reached == null ? DSL.noCondition() : field.in(reached);
    }

    private static Condition withinAny(Field<String> field, @Nullable Set<String> reached) {
        if (reached == null) {
            return DSL.noCondition();
        }
        return reached.isEmpty()
                ? DSL.falseCondition()
                : DSL.condition(
                        Several.sqlAny("{0}", "{1}"),
                        field,
                        DSL.list(reached.stream().map(DSL::val).toList()));
    }

    private static boolean within(@Nullable Set<String> reached, @Nullable String value) {
        return reached == null || (value != null && reached.contains(value));
    }

    private static @Nullable Set<String> copy(@Nullable Set<String> values) {
        return values == null ? null : Set.copyOf(values);
    }
}
