package org.waymark.monitoring.ledger;

import java.util.List;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.kernel.RecordType;
import org.waymark.monitoring.kernel.Several;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.research.ResearchEvent;
import org.waymark.monitoring.research.ResearchEvent.ResearchCorrected;
import org.waymark.monitoring.research.ResearchEvent.ResearchRecorded;
import org.waymark.monitoring.research.ResearchEvent.ResearchRetracted;
import org.waymark.monitoring.research.ResearchOutline;

/** What a piece of research adds to the ledger: that it came out. */
final class ResearchFacts {

    private ResearchFacts() {}

    /** The entry of an event. */
    static LedgerEntry entry(ResearchEvent event, Stored at) {
        return switch (event) {
            case ResearchRecorded e -> entry(event, at, false, List.of(fact(e.outline())));
            case ResearchCorrected e -> entry(event, at, true, List.of(fact(e.outline())));
            case ResearchRetracted e -> entry(event, at, true, List.of());
        };
    }

    private static LedgerEntry entry(
            ResearchEvent event, Stored at, boolean supersedes, List<Fact> facts) {
        return new LedgerEntry(
                RecordType.RESEARCH_OUTPUT.code(), event.researchId(), at, supersedes, facts);
    }

    private static Fact fact(ResearchOutline about) {
        return Fact.of(
                        FactKind.RESEARCH_OUTPUT,
                        new PartialDate(about.from()).first(),
                        new PartialDate(about.to()).last(),
                        1,
                        Precision.EXACT)
                .with(Dimension.PROGRAMME, about.programme())
                .with(Dimension.PHASE, about.phase())
                .with(Dimension.PARTNER, about.organisation())
                .with(Dimension.COUNTRY, about.country())
                .with(Dimension.HOST_COUNTRY, about.hostCountry())
                .with(Dimension.NATIONALITY, Several.of(about.nationalities()))
                .with(Dimension.CATEGORY, about.kind());
    }
}
