package org.waymark.hotline.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.hotline.conversation.Consequence;
import org.waymark.hotline.conversation.ConversationEvent;
import org.waymark.hotline.conversation.ConversationEvent.ChildLeft;
import org.waymark.hotline.conversation.ConversationEvent.ChildReturned;
import org.waymark.hotline.conversation.ConversationEvent.ConversationClosed;
import org.waymark.hotline.conversation.ConversationEvent.ConversationErased;
import org.waymark.hotline.conversation.ConversationEvent.ConversationStarted;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTaken;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTransferred;
import org.waymark.hotline.conversation.ConversationEvent.CountryChosen;
import org.waymark.hotline.conversation.ConversationEvent.DangerAcknowledged;
import org.waymark.hotline.conversation.ConversationEvent.DangerEscalated;
import org.waymark.hotline.conversation.ConversationEvent.DangerRaised;
import org.waymark.hotline.conversation.ConversationEvent.HandedBack;
import org.waymark.hotline.conversation.ConversationEvent.HelpRequested;
import org.waymark.hotline.conversation.ConversationEvent.LanguageChosen;
import org.waymark.hotline.conversation.ConversationEvent.MessageUndelivered;
import org.waymark.hotline.conversation.ConversationEvent.PersonAnswered;
import org.waymark.hotline.conversation.ConversationEvent.TakenBackFromAbsent;
import org.waymark.hotline.conversation.ConversationEvent.UnreadableReceived;
import org.waymark.hotline.conversation.ConversationEvent.WithdrawnFromPeer;
import org.waymark.hotline.conversation.ConversationEvent.WordsEdited;
import org.waymark.hotline.conversation.ConversationEvent.WordsReceived;
import org.waymark.hotline.conversation.Rung;

/**
 * Keeps where each conversation stands in the transaction of its events, so that a child's message
 * is on the desk at once.
 */
@Component
@Order(1)
class WhenTalkMovesThenQueue implements Consequence {

    private static final String UNTAKEN =
            "phase = 'waiting', taken_by = NULL, taken_role = NULL, waiting_since = :at";

    /** What was set aside is heard late, after words that are younger. */
    private static final String LAST_WORD = "last_word_at = greatest(last_word_at, :at)";

    /** There is something to look at; before anybody is asked for, by none. */
    private static final String TO_LOOK_AT =
            "unread = unread + 1, unanswered_since = CASE WHEN phase IN ('waiting', 'talking') THEN"
                    + " coalesce(unanswered_since, :at) ELSE unanswered_since END";

    /** By what is no new message, so that the desk looks. */
    private static final String HAND_RAISED = "wrote_at = :at, gone = false, " + TO_LOOK_AT;

    /** An alarm that runs is left as it is; one whose ladder was climbed to its end begins anew. */
    private static final String UNLESS_CLIMBING =
            "CASE WHEN alarm_rung IN ('counsellors', 'supervisors') THEN %s ELSE %s END";

    private final JdbcClient jdbc;

    WhenTalkMovesThenQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void follow(ConversationEvent event, long position) {
        switch (event) {
            case ConversationStarted started -> start(started);
            case LanguageChosen chosen -> set(event, "language = :value", chosen.language());
            case CountryChosen chosen ->
                    set(event, "country = nullif(:value, '')", chosen.country());
            case WordsReceived received ->
                    set(
                            event,
                            "unanswered_since = coalesce(unanswered_since, :at), "
                                    + LAST_WORD
                                    + ", wrote_at = :at, gone = false, unread = unread + 1",
                            "");
            case WordsEdited edited -> set(event, HAND_RAISED + ", " + LAST_WORD, "");
            case UnreadableReceived received -> set(event, HAND_RAISED, "");
            case ChildReturned returned -> set(event, "gone = false", "");
            case HelpRequested requested -> ask(requested);
            case DangerRaised raised ->
                    set(
                            event,
                            "high_risk = true, alarm_since = "
                                    + UNLESS_CLIMBING.formatted("alarm_since", ":at")
                                    + ", alarm_rung = "
                                    + UNLESS_CLIMBING.formatted("alarm_rung", ":value"),
                            Rung.COUNSELLORS.code());
            case DangerEscalated escalated -> set(event, "alarm_rung = :value", escalated.rung());
            case DangerAcknowledged seen -> set(event, "alarm_since = NULL, alarm_rung = NULL", "");
            case ConversationTaken taken -> give(taken, taken.by(), taken.role());
            case ConversationTransferred moved -> give(moved, moved.to(), moved.role());
            case HandedBack back -> set(event, UNTAKEN, "");
            case WithdrawnFromPeer withdrawn -> set(event, UNTAKEN, "");
            case TakenBackFromAbsent taken -> set(event, UNTAKEN, "");
            case PersonAnswered answered ->
                    set(
                            event,
                            "unanswered_since = NULL, answered_at = coalesce(answered_at, :at),"
                                    + " holder_at = :at, "
                                    + LAST_WORD,
                            "");
            case ConversationClosed closed -> {
                set(
                        event,
                        "phase = 'closed', taken_by = NULL, taken_role = NULL, waiting_since ="
                                + " NULL, unanswered_since = NULL, alarm_since = NULL, alarm_rung ="
                                + " NULL",
                        "");
                forgetErased(event.alias());
            }
            case ChildLeft left -> set(event, "gone = true", "");
            case MessageUndelivered undelivered -> set(event, TO_LOOK_AT, "");
            case ConversationErased erased -> erase(erased);
            default -> set(event, "alias = alias", "");
        }
    }

    private void start(ConversationStarted started) {
        jdbc.sql(
                        """
                        INSERT INTO hotline.desk_queue (alias, language, phase, last_word_at, heard_at)
                        VALUES (:alias, :language, 'bot', :at, :at) ON CONFLICT (alias) DO NOTHING
                        """)
                .param("alias", started.alias())
                .param("language", started.language())
                .param("at", time(started.at()))
                .update();
    }

    private void ask(HelpRequested requested) {
        jdbc.sql(
                        """
                        UPDATE hotline.desk_queue SET phase = 'waiting', wish = :wish, waiting_since = :at, asked_at = :at,
                            answered_at = NULL, high_risk = false, alarm_since = NULL, alarm_rung = NULL, contact_id = :contact,
                            changed_at = clock_timestamp()
                        WHERE alias = :alias AND contact_id IS DISTINCT FROM :contact
                        """)
                .param("alias", requested.alias())
                .param("wish", requested.wish())
                .param("contact", requested.contactId())
                .param("at", time(requested.at()))
                .update();
        // Another wish within the contact keeps the place in the queue, and the danger.
        set(requested, "wish = :value", requested.wish());
    }

    /** Who was talked to or waited has yet to be coded by a person. */
    private void erase(ConversationErased erased) {
        jdbc.sql("DELETE FROM hotline.desk_draft WHERE alias = :alias")
                .param("alias", erased.alias())
                .update();
        jdbc.sql(
                        """
                        DELETE FROM hotline.desk_queue
                        WHERE alias = :alias AND phase NOT IN ('waiting', 'talking')
                        """)
                .param("alias", erased.alias())
                .update();
        set(erased, "gone = true, erased = true, unanswered_since = NULL", "");
    }

    /** Its words were destroyed before, and now it is coded too. */
    private void forgetErased(String alias) {
        jdbc.sql("DELETE FROM hotline.desk_queue WHERE alias = :alias AND erased")
                .param("alias", alias)
                .update();
    }

    private void give(ConversationEvent event, String account, String role) {
        jdbc.sql(
                        """
                        UPDATE hotline.desk_queue SET phase = 'talking', taken_by = :by, taken_role = :role, holder_at = :at,
                            waiting_since = NULL, unread = greatest(unread, 1), changed_at = clock_timestamp()
                        WHERE alias = :alias
                        """)
                .param("alias", event.alias())
                .param("by", account)
                .param("role", role)
                .param("at", time(event.at()))
                .update();
    }

    /** The assignments are our own words, never a caller's. */
    private void set(ConversationEvent event, String assignments, String value) {
        jdbc.sql(
                        "UPDATE hotline.desk_queue SET "
                                + assignments
                                + ", changed_at = clock_timestamp() WHERE alias = :alias")
                .param("alias", event.alias())
                .param("at", time(event.at()))
                .param("value", value)
                .update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
