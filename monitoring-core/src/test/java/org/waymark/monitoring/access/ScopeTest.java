package org.waymark.monitoring.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.waymark.monitoring.testing.TestDatabase;

class ScopeTest {

    private static final JdbcClient JDBC =
            JdbcClient.create(
                    new DriverManagerDataSource(
                            TestDatabase.freshDatabase(), "postgres", "postgres"));

    private static final String RECORDS =
            """
            select id from (values
                ('1', 'MARIO', 'BG', 'ANIMUS'),
                ('2', 'MARIO', 'AL', 'TDH'),
                ('3', 'CTRP', 'BG', 'ANIMUS'),
                ('4', 'MARIO', null, 'TDH'),
                ('5', 'MARIO', 'AL+XK', 'TDH')) as record (id, programme, country, partner)
            """;

    @Test
    void reachesEverythingWhenNothingIsLimited() {
        Scope scope = Scope.everything();

        assertThat(scope.permits("MARIO", null, null)).isTrue();
        assertThat(found(scope)).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void reachesOnlyItsProgrammesCountriesAndPartners() {
        assertThat(found(new Scope(Set.of("MARIO"), null, null)))
                .containsExactly("1", "2", "4", "5");
        assertThat(found(new Scope(null, Set.of("BG"), null))).containsExactly("1", "3");
        assertThat(found(new Scope(Set.of("MARIO"), Set.of("BG"), Set.of("ANIMUS"))))
                .containsExactly("1");
    }

    @Test
    void reachesNothingThroughAnEmptySet() {
        assertThat(found(new Scope(null, Set.of(), Set.of("TDH")))).isEmpty();
    }

    @Test
    void doesNotReachARecordThatDoesNotSayItsCountry() {
        Scope bulgaria = new Scope(null, Set.of("BG"), null);

        assertThat(bulgaria.permits("MARIO", null, "TDH")).isFalse();
        assertThat(bulgaria.permits("MARIO", "BG", null)).isTrue();
    }

    @Test
    void saysTheSameInJooqAsInSql() {
        Scope scope = new Scope(Set.of("MARIO"), Set.of("AL", "BG"), null);
        Scope nowhere = new Scope(null, Set.of(), null);

        assertThat(foundByJooq(scope)).isEqualTo(found(scope)).containsExactly("1", "2", "5");
        assertThat(foundByJooq(nowhere)).isEqualTo(found(nowhere)).isEmpty();
    }

    @Test
    void showsARecordOfSeveralCountriesToWhoReachesOneOfThem() {
        assertThat(new Scope(null, Set.of("XK"), null).shows("MARIO", "AL+XK", "TDH")).isTrue();
        assertThat(found(new Scope(null, Set.of("XK"), null))).containsExactly("5");
        assertThat(new Scope(null, Set.of("BG"), null).shows("MARIO", "AL+XK", "TDH")).isFalse();
        assertThat(new Scope(null, Set.of(), null).shows("MARIO", "AL+XK", "TDH")).isFalse();
    }

    @Test
    void permitsChangesOfARecordOfSeveralCountriesToWhoReachesAllOfThem() {
        Scope both = new Scope(null, Set.of("AL", "XK", "BG"), null);

        assertThat(new Scope(null, Set.of("XK"), null).permits("MARIO", "AL+XK", "TDH")).isFalse();
        assertThat(both.permits("MARIO", "AL+XK", "TDH")).isTrue();
        assertThat(both.permits("MARIO", null, "TDH")).isFalse();
    }

    private static List<String> foundByJooq(Scope scope) {
        String condition =
                DSL.using(org.jooq.SQLDialect.POSTGRES)
                        .renderInlined(
                                scope.condition(
                                        DSL.field("programme", String.class),
                                        DSL.field("country", String.class),
                                        DSL.field("partner", String.class)));
        return JDBC.sql(RECORDS + "where " + condition).query(String.class).list();
    }

    private static List<String> found(Scope scope) {
        ScopeLimit limit = scope.limit("programme", "country", "partner");
        return JDBC.sql(RECORDS + "where " + limit.sql())
                .params(limit.params())
                .query(String.class)
                .list();
    }
}
