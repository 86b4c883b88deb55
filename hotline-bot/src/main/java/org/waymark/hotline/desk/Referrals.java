package org.waymark.hotline.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.hotline.conversation.Consequence;
import org.waymark.hotline.conversation.ConversationEvent;
import org.waymark.hotline.conversation.ConversationEvent.ConversationErased;
import org.waymark.hotline.conversation.ConversationEvent.OfferDecided;
import org.waymark.hotline.conversation.ConversationEvent.OfferSent;
import org.waymark.hotline.conversation.ConversationEvent.OfferWithdrawn;
import org.waymark.hotline.conversation.ConversationEvent.OverrideAllowed;
import org.waymark.hotline.conversation.ConversationEvent.OverrideRequested;
import org.waymark.hotline.conversation.ConversationEvent.ReferralMoved;
import org.waymark.hotline.conversation.ConversationEvent.ReferralOffered;

/**
 * Where the referrals of conversations stand, also of those that are closed: a service may answer
 * weeks later.
 */
@Component
@Order(1)
class Referrals implements Consequence {

    private final JdbcClient jdbc;

    Referrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A referral that a service knows about and has not finished.
     *
     * @param state sent, accepted or in-progress
     */
    record OpenReferral(
            String referralId,
            String alias,
            String nickname,
            String service,
            String country,
            String urgency,
            String state,
            Instant sentAt) {}

    @Override
    public void follow(ConversationEvent event, long position) {
        switch (event) {
            case ReferralOffered offered -> add(offered);
            case OfferDecided e ->
                    move(
                            e.referralId(),
                            e.agreedFacts().isEmpty() ? "refused" : "consented",
                            e.at());
            case OfferWithdrawn e -> move(e.referralId(), "withdrawn", e.at());
            case OverrideRequested e -> move(e.referralId(), "override-asked", e.at());
            case OverrideAllowed e -> move(e.referralId(), "overridden", e.at());
            case OfferSent e -> {
                move(e.referralId(), "sent", e.at());
                jdbc.sql(
                                "UPDATE hotline.desk_referral SET sent_at = changed_at WHERE"
                                        + " referral_id = :id")
                        .param("id", e.referralId())
                        .update();
            }
            case ReferralMoved e -> move(e.referralId(), e.state(), e.at());
            case ConversationErased e -> forget(e);
            default -> {}
        }
    }

    private void add(ReferralOffered offered) {
        jdbc.sql(
                        """
                        INSERT INTO hotline.desk_referral (referral_id, alias, service, country, urgency, state, changed_at)
                        VALUES (:id, :alias, :service, :country, :urgency, 'proposed', :at)
                        """)
                .param("id", offered.referralId())
                .param("alias", offered.alias())
                .param("service", offered.service())
                .param("country", offered.country())
                .param("urgency", offered.urgency())
                .param("at", time(offered.at()))
                .update();
    }

    /** What is open stays, so that the service's answer can still be noted. */
    private void forget(ConversationErased erased) {
        jdbc.sql(
                        """
                        DELETE FROM hotline.desk_referral
                        WHERE alias = :alias AND NOT (referral_id = ANY (string_to_array(:kept, ',')))
                        """)
                .param("alias", erased.alias())
                .param("kept", String.join(",", erased.keptReferrals()))
                .update();
    }

    private void move(String id, String state, Instant at) {
        jdbc.sql(
                        "UPDATE hotline.desk_referral SET state = :state, changed_at = :at WHERE"
                                + " referral_id = :id")
                .param("id", id)
                .param("state", state)
                .param("at", time(at))
                .update();
    }

    /**
     * Those that a service knows about and has not finished, a life in danger first, then the
     * oldest; at most 200.
     */
    List<OpenReferral> open() {
        return jdbc.sql(
                        """
                        SELECT * FROM hotline.desk_referral WHERE state IN ('sent', 'accepted', 'in-progress')
                        ORDER BY array_position(ARRAY['imminent', 'urgent'], urgency), sent_at, referral_id LIMIT 200
                        """)
                .query((row, n) ->
                        new OpenReferral(
                                row.getString("referral_id"),
                                row.getString("alias"),
                                Nickname.of(row.getString("alias")),
                                row.getString("service"),
                                row.getString("country"),
                                row.getString("urgency"),
                                row.getString("state"),
                                row.getTimestamp("sent_at").toInstant()))
                .list();
    }

    /**
     * A referral of which somebody asked to tell the service without consent. In all of them a life
     * is in danger, so that what tells them apart is how long they wait.
     */
    record AskedOverride(String alias, String nickname, String service, Instant askedAt) {

        /** Whole minutes since it was asked. */
        public long waitedMinutes(Instant now) {
            return Duration.between(askedAt, now).toMinutes();
        }
    }

    /** Those that wait for a supervisor, oldest first; at most 200. */
    List<AskedOverride> askedOverrides() {
        return jdbc.sql(
                        """
                        SELECT alias, service, changed_at FROM hotline.desk_referral WHERE state = 'override-asked'
                        ORDER BY changed_at LIMIT 200
                        """)
                .query((row, n) ->
                        new AskedOverride(
                                row.getString("alias"),
                                Nickname.of(row.getString("alias")),
                                row.getString("service"),
                                row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    /** The conversation that a referral belongs to. */
    Optional<String> aliasOf(String referralId) {
        return jdbc.sql("SELECT alias FROM hotline.desk_referral WHERE referral_id = :id")
                .param("id", referralId)
                .query(String.class)
                .optional();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
