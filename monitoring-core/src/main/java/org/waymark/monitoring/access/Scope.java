package org.waymark.monitoring.access;

import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Which records an account reaches. In each dimension null means all and an empty set none. A
 * record that does not say its programme, country or partner is reached only by those who reach all
 * of them.
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

    /** Whether a record of this programme, country and partner is within reach. */
    public boolean permits(
            @Nullable String programme, @Nullable String country, @Nullable String partner) {
        return within(programmes, programme)
                && within(countries, country)
                && within(partners, partner);
    }

    /**
     * Whether anything of this programme may be within reach; its records still need {@link
     * #permits}.
     */
    public boolean permitsProgramme(String programme) {
        return within(programmes, programme);
    }

    /**
     * The same limit in SQL, for a query by {@code JdbcClient}: names the columns of the query, and
     * sets each as a constant of the code, never from a request.
     */
    public ScopeLimit limit(String programmeColumn, String countryColumn, String partnerColumn) {
        return ScopeLimit.none()
                .and(programmeColumn, "scopeProgrammes", programmes)
                .and(countryColumn, "scopeCountries", countries)
                .and(partnerColumn, "scopePartners", partners);
    }

    /** The same limit for a query built with jOOQ. */
    public Condition condition(
            Field<String> programme, Field<String> country, Field<String> partner) {
        return within(programme, programmes)
                .and(within(country, countries))
                .and(within(partner, partners));
    }

    private static Condition within(Field<String> field, @Nullable Set<String> reached) {
        return reached == null ? DSL.noCondition() : field.in(reached);
    }

    private static boolean within(@Nullable Set<String> reached, @Nullable String value) {
        return reached == null || (value != null && reached.contains(value));
    }

    private static @Nullable Set<String> copy(@Nullable Set<String> values) {
        return values == null ? null : Set.copyOf(values);
    }
}
