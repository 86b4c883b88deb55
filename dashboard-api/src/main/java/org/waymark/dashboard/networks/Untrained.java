package org.waymark.dashboard.networks;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Figure;
import org.waymark.monitoring.ledger.Figures;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.ledger.MeasureQuery;
import org.waymark.monitoring.network.Member;
import org.waymark.monitoring.network.NetworkRow;

/**
 * Compares the members of a network with the institutions whose people were trained, whatever the
 * capitals of their names.
 */
@Component
public class Untrained {

    private final Figures figures;

    Untrained(Figures figures) {
        this.figures = figures;
    }

    private record Institution(String name, @Nullable String country) {

        Institution {
            name = name.toLowerCase(Locale.ROOT);
        }

        /** Of the same name, and of the same country as far as the member says one. */
        boolean isThatOf(Member member) {
            return name.equals(member.institution().toLowerCase(Locale.ROOT))
                    && (member.country() == null || member.country().equals(country));
        }
    }

    /** The members of a network by the end of a day of whom nobody was trained. */
    public UntrainedMembers of(NetworkRow network, LocalDate asOf) {
        List<Member> members =
                network.members().stream().filter(member -> member.isIn(asOf)).toList();
        Set<Institution> trained = trained(asOf);
        return new UntrainedMembers(
                network.id(),
                network.about().title(),
                asOf,
                members.size(),
                members.stream()
                        .filter(member -> trained.stream().noneMatch(one -> one.isThatOf(member)))
                        .sorted(Comparator.comparing(Member::institution))
                        .toList());
    }

    /**
     * A head-count of 0 trains nobody; an unknown one somebody. Nobody is without training because
     * a partner out of the caller's reach gave it, so everything is looked at.
     */
    private Set<Institution> trained(LocalDate asOf) {
        MeasureQuery query =
                new MeasureQuery(
                        Measure.PEOPLE_TRAINED,
                        Map.of(),
                        null,
                        null,
                        asOf,
                        null,
                        List.of(Dimension.INSTITUTION, Dimension.COUNTRY),
                        Scope.everything());
        return figures.table(query).rows().stream()
                .filter(row -> row.values().getFirst() != null && isSomebody(row.figure()))
                .map(row ->
                        new Institution(
                                String.valueOf(row.values().getFirst()), row.values().getLast()))
                .collect(toSet());
    }

    private static boolean isSomebody(Figure figure) {
        return figure.value() == null || figure.value() > 0;
    }
}
