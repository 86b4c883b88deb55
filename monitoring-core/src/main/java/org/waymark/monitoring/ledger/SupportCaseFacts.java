package org.waymark.monitoring.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.childsupport.CaseFile;
import org.waymark.monitoring.childsupport.CaseFile.Assessment;
import org.waymark.monitoring.childsupport.CaseFile.Intake;
import org.waymark.monitoring.childsupport.CaseFile.ProvidedService;
import org.waymark.monitoring.childsupport.CaseOutline;
import org.waymark.monitoring.childsupport.SupportCaseEvent;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseClosed;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseCorrected;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseOpened;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseReopened;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseRetracted;
import org.waymark.monitoring.childsupport.SupportCaseEvent.ChildTakenIn;
import org.waymark.monitoring.childsupport.SupportCaseEvent.ServiceProvided;
import org.waymark.monitoring.childsupport.SupportCaseEvent.WellBeingAssessed;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.projection.Stored;

/**
 * What a support case adds to the ledger: that a child was identified, what it needed, which
 * services it got, and when its well-being became better than at intake.
 */
final class SupportCaseFacts {

    private SupportCaseFacts() {}

    /** The entry of an event; null when it changes no figure. */
    static @Nullable LedgerEntry entry(SupportCaseEvent event, Stored at) {
        return switch (event) {
            case CaseOpened e -> entry(event, at, false, facts(e.file()));
            case ChildTakenIn e -> entry(event, at, true, facts(e.file()));
            case ServiceProvided e ->
                    entry(event, at, false, List.of(service(e.child(), e.outline(), e.provided())));
            case WellBeingAssessed e -> entry(event, at, true, facts(e.file()));
            case CaseCorrected e -> entry(event, at, true, facts(e.file()));
            case CaseRetracted e -> entry(event, at, true, List.of());
            case CaseClosed e -> null;
            case CaseReopened e -> null;
        };
    }

    private static LedgerEntry entry(
            SupportCaseEvent event, Stored at, boolean supersedes, List<Fact> facts) {
        return new LedgerEntry("support-case", event.caseId(), at, supersedes, facts);
    }

    private static List<Fact> facts(CaseFile file) {
        CaseOutline about = file.outline();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(FactKind.CHILD_IDENTIFIED, about.identifiedOn(), 1, file.child(), about));
        Intake intake = file.intake();
        if (intake != null) {
            intake.needs()
                    .forEach(need ->
                            facts.add(
                                    fact(
                                                    FactKind.NEED_IDENTIFIED,
                                                    intake.on(),
                                                    1,
                                                    file.child(),
                                                    about)
                                            .with(Dimension.NEED, need)));
            addTurns(facts, file, intake);
        }
        file.services().forEach(given -> facts.add(service(file.child(), about, given)));
        return facts;
    }

    private static Fact service(String child, CaseOutline about, ProvidedService given) {
        return fact(FactKind.SERVICE_PROVIDED, given.on(), 1, child, about)
                .with(Dimension.SERVICE, given.service());
    }

    /**
     * A child counts from the day on which it was found better than at intake to the day on which
     * it no longer was: one more on the first, one less on the second, so that the sum up to any
     * day counts each child once, as its latest assessment by then describes it.
     */
    private static void addTurns(List<Fact> facts, CaseFile file, Intake intake) {
        Integer before = intake.wellBeing();
        if (before == null) {
            return;
        }
        List<Assessment> assessments = inOrder(file.assessments());
        if (!assessments.isEmpty()) {
            facts.add(
                    fact(
                            FactKind.CHILD_ASSESSED,
                            assessments.getFirst().on(),
                            1,
                            file.child(),
                            file.outline()));
        }
        boolean improved = false;
        for (Assessment assessment : assessments) {
            boolean better = assessment.wellBeing() > before;
            if (better != improved) {
                facts.add(
                        fact(
                                FactKind.WELL_BEING_IMPROVED,
                                assessment.on(),
                                better ? 1 : -1,
                                file.child(),
                                file.outline()));
            }
            improved = better;
        }
    }

    /** Of two on one day, the one recorded later is the later one. */
    private static List<Assessment> inOrder(List<Assessment> assessments) {
        return assessments.stream()
                .sorted(Comparator.comparing(made -> new PartialDate(made.on()).last()))
                .toList();
    }

    private static Fact fact(
            FactKind kind, String on, long quantity, String child, CaseOutline about) {
        PartialDate date = new PartialDate(on);
        return Fact.of(kind, date.first(), date.last(), quantity, Precision.EXACT)
                .about(child)
                .with(Dimension.PROGRAMME, about.programme())
                .with(Dimension.PHASE, about.phase())
                .with(Dimension.COUNTRY, about.country())
                .with(Dimension.PARTNER, about.partner())
                .with(Dimension.ACTIVITY, about.activity())
                .with(Dimension.AGE_BAND, about.ageBand())
                .with(Dimension.SEX, about.sex())
                .with(Dimension.NATIONALITY, about.nationality())
                .with(Dimension.SITUATION, about.situation())
                .with(Dimension.HOST_COUNTRY, about.hostCountry());
    }
}
