package org.waymark.monitoring.ledger;

import java.util.List;
import org.waymark.monitoring.advocacy.ActionEvent;
import org.waymark.monitoring.advocacy.ActionEvent.ActionCorrected;
import org.waymark.monitoring.advocacy.ActionEvent.ActionRetracted;
import org.waymark.monitoring.advocacy.ActionEvent.ActionTaken;
import org.waymark.monitoring.advocacy.ActionOutline;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.kernel.RecordType;
import org.waymark.monitoring.projection.Stored;

/** What an advocacy action adds to the ledger: that it was taken. */
final class AdvocacyFacts {

    private AdvocacyFacts() {}

    /** The entry of an event. */
    static LedgerEntry entry(ActionEvent event, Stored at) {
        return switch (event) {
            case ActionTaken e -> entry(event, at, false, List.of(fact(e.outline())));
            case ActionCorrected e -> entry(event, at, true, List.of(fact(e.outline())));
            case ActionRetracted e -> entry(event, at, true, List.of());
        };
    }

    private static LedgerEntry entry(
            ActionEvent event, Stored at, boolean supersedes, List<Fact> facts) {
        return new LedgerEntry(
                RecordType.ADVOCACY_ACTION.code(), event.actionId(), at, supersedes, facts);
    }

    private static Fact fact(ActionOutline about) {
        return Fact.of(
                        FactKind.ADVOCACY_ACTION,
                        new PartialDate(about.from()).first(),
                        new PartialDate(about.to()).last(),
                        1,
                        Precision.EXACT)
                .with(Dimension.PROGRAMME, about.programme())
                .with(Dimension.PHASE, about.phase())
                .with(Dimension.PARTNER, about.organisation())
                .with(Dimension.COUNTRY, about.country())
                .with(Dimension.PLACE, about.place())
                .with(Dimension.ACTION_KIND, about.kind())
                .with(Dimension.LEVEL, about.level());
    }
}
