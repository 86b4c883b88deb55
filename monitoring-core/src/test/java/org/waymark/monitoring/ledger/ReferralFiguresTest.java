package org.waymark.monitoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.monitoring.testing.SupportCases.identified;
import static org.waymark.monitoring.testing.SupportCases.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.childsupport.CaseOutline;
import org.waymark.monitoring.childsupport.SupportCaseCommand.OpenCase;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.referral.Origin;
import org.waymark.monitoring.referral.ReferralCommand.AcceptReferral;
import org.waymark.monitoring.referral.ReferralCommand.FinishReferral;
import org.waymark.monitoring.referral.ReferralCommand.GiveConsent;
import org.waymark.monitoring.referral.ReferralCommand.ProposeReferral;
import org.waymark.monitoring.referral.ReferralCommand.RejectReferral;
import org.waymark.monitoring.referral.ReferralCommand.RetractReferral;
import org.waymark.monitoring.referral.ReferralCommand.SendReferral;
import org.waymark.monitoring.referral.ReferralCommand.WithdrawConsent;
import org.waymark.monitoring.referral.ReferralId;
import org.waymark.monitoring.referral.ReferralSubject;
import org.waymark.monitoring.referral.ServicePlace;
import org.waymark.monitoring.referral.SharedFact;
import org.waymark.monitoring.referral.Urgency;
import org.waymark.monitoring.testing.FiguresTest;

/** Of the children identified, how many were referred, to which service, with what outcome? */
@FiguresTest
class ReferralFiguresTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);
    private static final LocalDate DAY = LocalDate.of(2011, 2, 1);

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private Figures figures;
    @Autowired private JdbcClient jdbc;

    @Test
    void childrenReferredAreToldApartByServiceStateAndOutcome() {
        OpenCase twice = child("QSEVEN");
        OpenCase once = child("QSEVEN");
        child("QSEVEN");
        ReferralId done = sent(twice, "shelter", DAY);
        record(new AcceptReferral(done, DAY));
        record(new FinishReferral(done, "service-provided", DAY));
        ReferralId rejected = sent(twice, "education", DAY.plusDays(3));
        record(new RejectReferral(rejected, "no-capacity", DAY.plusDays(4)));
        sent(once, "education", DAY);
        record(propose(ReferralId.random(), child("QSEVEN"), "health", DAY));

        assertThat(value(Measure.CHILDREN_IDENTIFIED, "QSEVEN", null, null)).isEqualTo(4);
        assertThat(value(Measure.CHILDREN_REFERRED, "QSEVEN", null, null)).isEqualTo(2);
        assertThat(value(Measure.REFERRALS_MADE, "QSEVEN", null, null)).isEqualTo(3);
        assertThat(rows(Measure.REFERRALS_MADE, "QSEVEN"))
                .containsExactlyInAnyOrder(
                        "[shelter, done, service-provided]=1",
                        "[education, rejected, no-capacity]=1",
                        "[education, sent, null]=1");
        assertThat(rows(Measure.CHILDREN_REFERRED, "QSEVEN"))
                .containsExactlyInAnyOrder(
                        "[education, rejected, no-capacity]=1", "[education, sent, null]=1");
    }

    @Test
    void aReferralCountsOnTheDayItWasSentAndInTheStateThatWasKnown() {
        ReferralId id = sent(child("QCLOCKS"), "shelter", DAY);
        Instant before = lastRecorded();
        record(new AcceptReferral(id, DAY.plusMonths(6)));

        assertThat(value(Measure.REFERRALS_MADE, "QCLOCKS", DAY.minusDays(1), null)).isZero();
        assertThat(value(Measure.REFERRALS_MADE, "QCLOCKS", DAY, null)).isEqualTo(1);
        assertThat(inState("QCLOCKS", "accepted", null)).isEqualTo(1);
        assertThat(inState("QCLOCKS", "accepted", before)).isZero();
        assertThat(inState("QCLOCKS", "sent", before)).isEqualTo(1);
    }

    @Test
    void consentTakenBackAfterSendingEndsTheReferralAndARetractionItsCounting() {
        ReferralId id = sent(child("QBACK"), "shelter", DAY);
        record(new WithdrawConsent(id, DAY.plusDays(1)));

        assertThat(inState("QBACK", "consent-withdrawn", null)).isEqualTo(1);

        record(new RetractReferral(id, "Entered twice", DAY.plusDays(1)));

        assertThat(value(Measure.REFERRALS_MADE, "QBACK", null, null)).isZero();
    }

    private OpenCase child(String programme) {
        return record(open(identified(programme)));
    }

    private ReferralId sent(OpenCase child, String service, LocalDate on) {
        ReferralId id = ReferralId.random();
        record(propose(id, child, service, on));
        record(new GiveConsent(id, Set.of("age-band"), on));
        record(new SendReferral(id, on));
        return id;
    }

    private static ProposeReferral propose(
            ReferralId id, OpenCase child, String service, LocalDate on) {
        CaseOutline about = child.file().outline();
        return new ProposeReferral(
                id,
                about.programme(),
                Origin.STAFF,
                child.caseId().value(),
                new ServicePlace(service, "XK"),
                Urgency.ORDINARY,
                List.of(new SharedFact("age-band", null)),
                new ReferralSubject(
                        child.file().child(),
                        about.phase(),
                        about.country(),
                        about.partner(),
                        about.activity(),
                        about.ageBand(),
                        about.sex(),
                        about.nationality(),
                        about.situation(),
                        about.hostCountry()),
                on);
    }

    private <C> C record(C command) {
        positions.await(recorder.record(command, STAFF).position(), Ledger.NAME);
        return command;
    }

    private @Nullable Long value(
            Measure measure,
            String programme,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt) {
        return figures.total(
                        query(
                                measure,
                                Map.of(Dimension.ACTIVITY, "observation-" + programme),
                                asOf,
                                knownAt,
                                List.of()))
                .value();
    }

    private @Nullable Long inState(String programme, String state, @Nullable Instant knownAt) {
        return figures.total(
                        query(
                                Measure.REFERRALS_MADE,
                                Map.of(Dimension.PROGRAMME, programme, Dimension.STATE, state),
                                null,
                                knownAt,
                                List.of()))
                .value();
    }

    private List<String> rows(Measure measure, String programme) {
        return figures
                .table(
                        query(
                                measure,
                                Map.of(Dimension.ACTIVITY, "observation-" + programme),
                                null,
                                null,
                                List.of(Dimension.SERVICE, Dimension.STATE, Dimension.OUTCOME)))
                .rows()
                .stream()
                .map(row -> row.values() + "=" + row.figure().value())
                .toList();
    }

    private static MeasureQuery query(
            Measure measure,
            Map<Dimension, String> filters,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            List<Dimension> by) {
        return new MeasureQuery(
                measure, filters, null, null, asOf, knownAt, by, Scope.everything());
    }

    private Instant lastRecorded() {
        return jdbc.sql("SELECT max(time_stamp) FROM event_store.domain_event_entry")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
