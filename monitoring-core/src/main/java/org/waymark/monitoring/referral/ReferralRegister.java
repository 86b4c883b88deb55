package org.waymark.monitoring.referral;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.kernel.Codes;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.referral.ReferralEvent.ConsentGiven;
import org.waymark.monitoring.referral.ReferralEvent.ConsentOverridden;
import org.waymark.monitoring.referral.ReferralEvent.ConsentRefused;
import org.waymark.monitoring.referral.ReferralEvent.ConsentWithdrawn;
import org.waymark.monitoring.referral.ReferralEvent.FeedbackGiven;
import org.waymark.monitoring.referral.ReferralEvent.OverrideAsked;
import org.waymark.monitoring.referral.ReferralEvent.ReferralAccepted;
import org.waymark.monitoring.referral.ReferralEvent.ReferralDone;
import org.waymark.monitoring.referral.ReferralEvent.ReferralProposed;
import org.waymark.monitoring.referral.ReferralEvent.ReferralRejected;
import org.waymark.monitoring.referral.ReferralEvent.ReferralRetracted;
import org.waymark.monitoring.referral.ReferralEvent.ReferralSent;
import org.waymark.monitoring.referral.ReferralEvent.ReferralStarted;
import org.waymark.monitoring.referral.ReferralEvent.ReferralWithdrawn;
import org.waymark.monitoring.register.RecordRegister;

/** All referrals as they stand, from the help line and from staff. */
@Component
@ProcessingGroup(ReferralRegister.NAME)
public class ReferralRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "referral-register";

    private final RecordRegister<ReferralRow> referrals;

    ReferralRegister(JdbcTemplate template) {
        this.referrals =
                new RecordRegister<>(
                        "referral_register",
                        ReferralRow.class,
                        Codes.all(ReferralState.class),
                        template);
    }

    /** The rows. */
    public RecordRegister<ReferralRow> referrals() {
        return referrals;
    }

    @Override
    public List<String> tables() {
        return List.of(referrals.table());
    }

    @EventHandler
    void on(ReferralEvent event, Stored at) {
        if (event instanceof ReferralProposed proposed) {
            referrals.create(at, ReferralRow.of(proposed, at));
        } else {
            referrals.change(event.referralId(), at, row -> after(row, event, at));
        }
    }

    private static ReferralRow after(ReferralRow row, ReferralEvent event, Stored at) {
        return switch (event) {
            case ReferralProposed e -> row;
            case ConsentGiven e ->
                    row.consent(ReferralState.CONSENTED, "given", e.agreedFacts(), at);
            case ConsentRefused e -> row.consent(ReferralState.REFUSED, "refused", List.of(), at);
            case ConsentWithdrawn e ->
                    row.consent(ReferralState.CONSENT_WITHDRAWN, "withdrawn", List.of(), at);
            case OverrideAsked e ->
                    row.consent(
                            ReferralState.OVERRIDE_ASKED, "override-asked", row.agreedFacts(), at);
            case ConsentOverridden e ->
                    row.consent(ReferralState.OVERRIDDEN, "overridden", row.agreedFacts(), at);
            case ReferralSent e -> row.sent(e.sentOn(), at);
            case ReferralAccepted e -> row.moved(ReferralState.ACCEPTED, null, at);
            case ReferralRejected e -> row.moved(ReferralState.REJECTED, e.reason(), at);
            case ReferralStarted e -> row.moved(ReferralState.IN_PROGRESS, null, at);
            case ReferralDone e -> row.moved(ReferralState.DONE, e.outcome(), at);
            case FeedbackGiven e -> row.feedback(e.givenOn(), at);
            case ReferralWithdrawn e -> row.moved(ReferralState.WITHDRAWN, null, at);
            case ReferralRetracted e -> row.retracted(e.reason(), at);
        };
    }
}
