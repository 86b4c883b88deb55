package org.waymark.monitoring.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.chain.Chain.LedTo;
import org.waymark.monitoring.chain.Chain.Link;
import org.waymark.monitoring.chain.LinkedRecord.Lead;
import org.waymark.monitoring.kernel.RecordRef;

/** Follows what led to a record, back to the first evidence. */
@Component
public class Chains {

    private final LinkedRecords records;

    Chains(LinkedRecords records) {
        this.records = records;
    }

    /** Everything within reach that led to this record. */
    public Chain behind(RecordRef end, Scope scope) {
        Walk walk = new Walk(scope);
        walk.visit(end);
        List<Link> links =
                walk.inOrder.stream()
                        .filter(link -> !link.record().ref().equals(end))
                        .sorted(Comparator.comparing(link -> link.record().firstDay()))
                        .toList();
        return new Chain(links, walk.visited.size() - walk.inOrder.size());
    }

    /** Visits each record once, so that records that led to each other make no endless chain. */
    private final class Walk {

        private final Scope scope;
        private final Map<RecordRef, Optional<Link>> visited = new HashMap<>();

        /** What led to a record comes before it; the sort by date keeps that for equal dates. */
        private final List<Link> inOrder = new ArrayList<>();

        Walk(Scope scope) {
            this.scope = scope;
        }

        Optional<Link> visit(RecordRef ref) {
            Optional<Link> known = visited.get(ref);
            if (known != null) {
                return known;
            }
            Optional<Link> found =
                    records.find(ref, scope).map(record -> new Link(record, new ArrayList<>()));
            visited.put(ref, found);
            found.ifPresent(this::follow);
            return found;
        }

        private void follow(Link link) {
            for (Lead lead : link.record().leads()) {
                visit(lead.from())
                        .ifPresent(from -> from.ledTo().add(ledTo(link.record().ref(), lead)));
            }
            inOrder.add(link);
        }
    }

    private static LedTo ledTo(RecordRef to, Lead lead) {
        return new LedTo(to, lead.as(), lead.certainty(), lead.how());
    }
}
