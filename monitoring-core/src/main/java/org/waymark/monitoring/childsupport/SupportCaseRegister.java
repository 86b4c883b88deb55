package org.waymark.monitoring.childsupport;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseClosed;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseCorrected;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseOpened;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseReopened;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseRetracted;
import org.waymark.monitoring.childsupport.SupportCaseEvent.ChildTakenIn;
import org.waymark.monitoring.childsupport.SupportCaseEvent.ServiceProvided;
import org.waymark.monitoring.childsupport.SupportCaseEvent.WellBeingAssessed;
import org.waymark.monitoring.childsupport.SupportCaseRow.Closing;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRegister;

/** All support cases as they stand, for those who work on them. */
@Component
@ProcessingGroup(SupportCaseRegister.NAME)
public class SupportCaseRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "support-case-register";

    private final RecordRegister<SupportCaseRow> cases;

    SupportCaseRegister(JdbcTemplate template) {
        this.cases =
                new RecordRegister<>(
                        "support_case_register",
                        SupportCaseRow.class,
                        List.of("identified", "open", "closed"),
                        template);
    }

    /** The rows. */
    public RecordRegister<SupportCaseRow> cases() {
        return cases;
    }

    @Override
    public List<String> tables() {
        return List.of(cases.table());
    }

    @EventHandler
    void on(SupportCaseEvent event, Stored at) {
        String id = event.caseId();
        switch (event) {
            case CaseOpened e ->
                    cases.create(at, SupportCaseRow.opened(id, e.file(), e.details(), at));
            case ChildTakenIn e -> cases.change(id, at, row -> row.with(e.file(), at));
            case ServiceProvided e ->
                    cases.change(id, at, row -> row.with(row.file().with(e.provided()), at));
            case WellBeingAssessed e -> cases.change(id, at, row -> row.with(e.file(), at));
            case CaseClosed e ->
                    cases.change(
                            id, at, row -> row.closed(new Closing(e.reason(), e.closedOn()), at));
            case CaseReopened e -> cases.change(id, at, row -> row.reopened(e.reason(), at));
            case CaseCorrected e ->
                    cases.change(
                            id, at, row -> row.with(e.file(), at).with(e.details(), e.reason()));
            case CaseRetracted e -> cases.change(id, at, row -> row.retracted(e.reason(), at));
        }
    }
}
