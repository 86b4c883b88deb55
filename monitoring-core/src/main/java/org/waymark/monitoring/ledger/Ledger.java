package org.waymark.monitoring.ledger;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.activity.ActivityEvent;
import org.waymark.monitoring.advocacy.ActionEvent;
import org.waymark.monitoring.assessment.AssessmentEvent;
import org.waymark.monitoring.childsupport.SupportCaseEvent;
import org.waymark.monitoring.conference.ConferenceEvent;
import org.waymark.monitoring.helpline.HelplineContactEvent;
import org.waymark.monitoring.participation.ConsultationBoardEvent;
import org.waymark.monitoring.person.MergeEvent;
import org.waymark.monitoring.policyoutcome.OutcomeEvent;
import org.waymark.monitoring.projection.Batch;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.recommendation.RecommendationEvent;
import org.waymark.monitoring.referral.ReferralEvent;
import org.waymark.monitoring.research.ResearchEvent;
import org.waymark.monitoring.training.TrainingEvent;

/**
 * The projection behind every figure: each countable fact with the day it happened and the time it
 * was recorded.
 */
@Component
@ProcessingGroup(Ledger.NAME)
public class Ledger implements Projection {

    /** Name of the projection. */
    public static final String NAME = "ledger";

    private final LedgerTable table;
    private final SamePeople samePeople;

    Ledger(JdbcTemplate jdbc) {
        this.table = new LedgerTable(jdbc);
        this.samePeople = new SamePeople(jdbc);
    }

    @Override
    public List<String> tables() {
        return List.of(
                "ledger_fact",
                "ledger_dimensions",
                "ledger_summary",
                "ledger_summary_cell",
                "ledger_same_person");
    }

    @EventHandler
    void on(TrainingEvent event, Stored at) {
        write(TrainingFacts.entry(event, at));
    }

    @EventHandler
    void on(HelplineContactEvent event, Stored at) {
        write(HelplineFacts.entry(event, at));
    }

    @EventHandler
    void on(ReferralEvent event, Stored at) {
        write(ReferralFacts.entry(event, at));
    }

    @EventHandler
    void on(SupportCaseEvent event, Stored at) {
        write(SupportCaseFacts.entry(event, at));
    }

    @EventHandler
    void on(ActivityEvent event, Stored at) {
        write(ActivityFacts.entry(event, at));
    }

    @EventHandler
    void on(ConsultationBoardEvent event, Stored at) {
        write(BoardFacts.entry(event, at));
    }

    @EventHandler
    void on(ResearchEvent event, Stored at) {
        write(ResearchFacts.entry(event, at));
    }

    @EventHandler
    void on(ActionEvent event, Stored at) {
        write(AdvocacyFacts.entry(event, at));
    }

    @EventHandler
    void on(RecommendationEvent event, Stored at) {
        write(RecommendationFacts.entry(event, at));
    }

    @EventHandler
    void on(OutcomeEvent event, Stored at) {
        write(OutcomeFacts.entry(event, at));
    }

    @EventHandler
    void on(AssessmentEvent event, Stored at) {
        write(AssessmentFacts.entry(event, at));
    }

    @EventHandler
    void on(ConferenceEvent event, Stored at) {
        write(ConferenceFacts.entry(event, at));
    }

    @EventHandler
    void on(MergeEvent event, Stored at) {
        samePeople.write(event, at);
    }

    private void write(@Nullable LedgerEntry entry) {
        if (entry != null) {
            Batch.gather(this, entry, table::write);
        }
    }
}
