package org.waymark.hotline.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.hotline.conversation.Consequence;
import org.waymark.hotline.conversation.ConversationEvent;
import org.waymark.hotline.conversation.ConversationEvent.ConversationClosed;
import org.waymark.hotline.conversation.ConversationEvent.DangerRaised;
import org.waymark.hotline.conversation.ConversationEvent.HelpRequested;
import org.waymark.hotline.conversation.ConversationEvent.OfferSent;
import org.waymark.hotline.conversation.ConversationEvent.PersonAnswered;

/**
 * Keeps of each contact what the statistics of a shift need: codes and times, no alias. It stays
 * when the conversation is erased.
 */
@Component
@Order(5)
class ContactLog implements Consequence {

    private static final String OF_ALIAS =
            " WHERE contact_id = (SELECT contact_id FROM hotline.desk_queue WHERE alias = :alias)";

    private final JdbcClient jdbc;

    ContactLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void follow(ConversationEvent event, long position) {
        switch (event) {
            case HelpRequested requested -> begin(requested.contactId(), requested.at());
            case DangerRaised raised -> danger(raised);
            case PersonAnswered answered ->
                    jdbc.sql(
                                    "UPDATE hotline.desk_contact SET answered_at ="
                                            + " coalesce(answered_at, :at)"
                                            + OF_ALIAS)
                            .param("at", time(answered.at()))
                            .param("alias", answered.alias())
                            .update();
            case OfferSent sent ->
                    jdbc.sql("UPDATE hotline.desk_contact SET referrals = referrals + 1" + OF_ALIAS)
                            .param("alias", sent.alias())
                            .update();
            case ConversationClosed closed -> close(closed);
            default -> {}
        }
    }

    private void begin(String contact, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO hotline.desk_contact (contact_id, asked_at) VALUES (:contact, :at)
                        ON CONFLICT (contact_id) DO NOTHING
                        """)
                .param("contact", contact)
                .param("at", time(at))
                .update();
    }

    private void danger(DangerRaised raised) {
        jdbc.sql("UPDATE hotline.desk_contact SET high_risk = true WHERE contact_id = :contact")
                .param("contact", raised.contactId())
                .update();
    }

    private void close(ConversationClosed closed) {
        jdbc.sql(
                        """
                        UPDATE hotline.desk_contact SET closed_at = :at, category = :category, outcome = :outcome,
                            high_risk = :risk
                        WHERE contact_id = :contact
                        """)
                .param("contact", closed.contactId())
                .param("category", closed.category())
                .param("outcome", closed.outcome())
                .param("risk", closed.highRisk())
                .param("at", time(closed.at()))
                .update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
