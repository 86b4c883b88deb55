package org.waymark.hotline.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.hotline.conversation.Consequence;
import org.waymark.hotline.conversation.ConversationEvent;
import org.waymark.hotline.conversation.ConversationEvent.ConversationClosed;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTaken;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTransferred;
import org.waymark.hotline.conversation.ConversationEvent.DangerRaised;

/**
 * Care for those who answer: how many high-risk talks a person has had lately, and a break after
 * each. Who rests is not counted as available and not called; who takes a conversation all the same
 * has ended the break.
 */
@Component
@Order(5)
class Care implements Consequence {

    /** How far back talks are counted. */
    static final Duration LATELY = Duration.ofDays(7);

    private static final Duration LONGEST = Duration.ofHours(4);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration afterHighRisk;

    Care(
            JdbcClient jdbc,
            Clock clock,
            @Value("${waymark.hotline.break-after-high-risk:10m}") Duration afterHighRisk) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.afterHighRisk = afterHighRisk;
    }

    @Override
    public void follow(ConversationEvent event, long position) {
        switch (event) {
            case ConversationTaken taken -> {
                back(taken.by());
                meet(event);
            }
            case ConversationTransferred moved -> meet(event);
            case DangerRaised raised -> meet(event);
            case ConversationClosed closed when closed.highRisk() -> {
                rest(closed.by(), closed.at().plus(afterHighRisk));
                forgetOld();
            }
            default -> {}
        }
    }

    /** Whoever has the conversation now has met its danger. */
    private void meet(ConversationEvent event) {
        jdbc.sql(
                        """
                        INSERT INTO hotline.desk_exposure (account_id, contact_id, met_at)
                        SELECT taken_by, contact_id, :at FROM hotline.desk_queue
                        WHERE alias = :alias AND high_risk AND taken_by IS NOT NULL AND contact_id IS NOT NULL
                        ON CONFLICT (account_id, contact_id) DO NOTHING
                        """)
                .param("alias", event.alias())
                .param("at", time(event.at()))
                .update();
    }

    /** What is too long ago to be counted is nobody's business any more. */
    private void forgetOld() {
        jdbc.sql("DELETE FROM hotline.desk_exposure WHERE met_at < :since")
                .param("since", time(clock.instant().minus(LATELY)))
                .update();
    }

    /** A break of one's own choice, of four hours at most. */
    void rest(String account, Duration lasting) {
        Duration allowed = lasting.compareTo(LONGEST) < 0 ? lasting : LONGEST;
        rest(account, clock.instant().plus(allowed));
    }

    private void rest(String account, Instant until) {
        if (until.isAfter(clock.instant())) {
            jdbc.sql(
                            """
                            INSERT INTO hotline.desk_break (account_id, ends_at) VALUES (:account, :until)
                            ON CONFLICT (account_id) DO UPDATE
                                SET ends_at = greatest(desk_break.ends_at, excluded.ends_at)
                            """)
                    .param("account", account)
                    .param("until", time(until))
                    .update();
        }
    }

    /** The break is over. */
    void back(String account) {
        jdbc.sql("DELETE FROM hotline.desk_break WHERE account_id = :account")
                .param("account", account)
                .update();
    }

    /** Until when this person rests; empty for whoever does not. */
    Optional<Instant> restsUntil(String account) {
        return Optional.ofNullable(resting().get(account));
    }

    /** Who rests, and until when. */
    Map<String, Instant> resting() {
        Map<String, Instant> resting = new HashMap<>();
        jdbc.sql("SELECT account_id, ends_at FROM hotline.desk_break WHERE ends_at > :now")
                .param("now", time(clock.instant()))
                .query(row -> {
                    resting.put(row.getString(1), row.getTimestamp(2).toInstant());
                });
        return resting;
    }

    /** How many high-risk talks each person has had in the last seven days. */
    Map<String, Integer> exposures() {
        Map<String, Integer> exposures = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT account_id, count(*)::int FROM hotline.desk_exposure
                        WHERE met_at > :since GROUP BY account_id
                        """)
                .param("since", time(clock.instant().minus(LATELY)))
                .query(row -> {
                    exposures.put(row.getString(1), row.getInt(2));
                });
        return exposures;
    }

    /** How many of them this person has had. */
    int exposureOf(String account) {
        return Objects.requireNonNullElse(exposures().get(account), 0);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
