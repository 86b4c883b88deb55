package org.waymark.hotline.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Identities;
import org.waymark.hotline.channel.Unheard;
import org.waymark.hotline.channel.UrgencyHint;
import org.waymark.hotline.channel.Written;
import org.waymark.hotline.duty.Doorbell;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealed;

/** The channel's side of the inbox. Everything joins the surrounding transaction. */
@Service
public class Inbox implements Unheard, Written {

    private final JdbcClient jdbc;
    private final Identities identities;
    private final KeyVault keys;
    private final List<UrgencyHint> hints;
    private final Clock clock;
    private final Doorbell bell = new Doorbell();

    Inbox(
            JdbcClient jdbc,
            Identities identities,
            KeyVault keys,
            ObjectProvider<UrgencyHint> hints,
            Clock clock) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.keys = keys;
        this.hints = hints.orderedStream().toList();
        this.clock = clock;
    }

    /** Stores an arrival, sealed; one that is there already is left as it is. */
    public void store(Arrival arrival) {
        Set<String> dangers = arrival.speaks() ? dangersIn(arrival.text()) : Set.of();
        boolean urgent = !dangers.isEmpty();
        Sealed sealed = seal(arrival, dangers);
        int tallied =
                jdbc.sql(
                                """
                                with stored as (
                                    insert into hotline.inbox
                                        (bot, update_id, part, alias, kind, message_id, original,
                                         key_id, cipher, urgent, received_at, not_before)
                                    values
                                        (:bot, :update, :part, :alias::uuid, :kind, :message,
                                         (select min(number) from hotline.inbox
                                          where alias = :alias::uuid and message_id = :message
                                            and :kind = 'edited'),
                                         :key::uuid, :cipher, :urgent, :now, :now)
                                    on conflict (bot, update_id, part) do nothing
                                    returning number)
                                insert into hotline.tally (what, amount)
                                select 'received', 1 from stored
                                union all
                                select 'messages', 1 from stored where :message_counts
                                """)
                        .param("message_counts", arrival.kind().message())
                        .param("bot", arrival.bot())
                        .param("update", arrival.updateId())
                        .param("part", arrival.part())
                        .param("alias", arrival.alias().value())
                        .param("kind", arrival.kind().code())
                        .param("message", arrival.messageId())
                        .param("key", sealed.key())
                        .param("cipher", sealed.cipher())
                        .param("urgent", urgent)
                        .param("now", now())
                        .update();
        if (tallied > 0) {
            bell.ringAfterCommit();
        }
        if (urgent) {
            hurry(arrival.alias());
        }
    }

    /** Notes an update that holds nothing for the help line. */
    public void ignore(long bot, long updateId) {
        jdbc.sql(
                        """
                        with stored as (
                            insert into hotline.inbox
                                (bot, update_id, kind, received_at, not_before, handled_at)
                            values (:bot, :update, 'ignored', :now, :now, :now)
                            on conflict (bot, update_id, part) do nothing
                            returning number)
                        insert into hotline.tally (what, amount)
                        select what, 1 from stored, (values ('received'), ('ignored')) as each (what)
                        """)
                .param("bot", bot)
                .param("update", updateId)
                .param("now", now())
                .update();
    }

    /** The channel's ids of what came from the chat between two moments. */
    public List<Long> messages(Alias alias, Instant since, Instant until) {
        return jdbc.sql(
                        """
                        select distinct message_id from hotline.inbox
                        where alias = :alias::uuid and message_id is not null
                          and received_at > :since and received_at <= :until
                        """)
                .param("alias", alias.value())
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .query(Long.class)
                .list();
    }

    /** What was not heard yet keeps its id: an edit of it has to find it. */
    @Override
    public List<Message> handOver(Alias alias) {
        List<Message> written =
                jdbc.sql(
                                """
                                select message_id, received_at from hotline.inbox
                                where alias = :alias::uuid and message_id is not null
                                """)
                        .param("alias", alias.value())
                        .query((row, n) ->
                                new Message(row.getLong(1), row.getTimestamp(2).toInstant()))
                        .list();
        jdbc.sql(
                        """
                        update hotline.inbox set message_id = null
                        where alias = :alias::uuid and message_id is not null
                          and handled_at is not null
                        """)
                .param("alias", alias.value())
                .update();
        return written;
    }

    private record Waiting(long number, Sealed sealed) {}

    /** Sealed anew, since the old alias' key may be destroyed next. */
    @Override
    public void move(Alias from, Alias to) {
        KeyId key = identities.keyOf(to);
        for (Waiting row : waiting(from)) {
            jdbc.sql(
                            """
                            update hotline.inbox
                            set alias = :to::uuid, key_id = :key::uuid, cipher = :cipher
                            where number = :number
                            """)
                    .param("to", to.value())
                    .param("key", key.value())
                    .param("cipher", keys.seal(key, keys.open(row.sealed())).cipher())
                    .param("number", row.number())
                    .update();
        }
    }

    @Override
    public boolean waitsFor(Alias alias) {
        return jdbc.sql(
                        """
                        select exists (select 1 from hotline.inbox
                                       where alias = :alias::uuid and handled_at is null)
                        """)
                .param("alias", alias.value())
                .query(Boolean.class)
                .single();
    }

    private List<Waiting> waiting(Alias alias) {
        return jdbc.sql(
                        """
                        select number, key_id, cipher from hotline.inbox
                        where alias = :alias::uuid and handled_at is null and cipher is not null
                        """)
                .param("alias", alias.value())
                .query((row, n) ->
                        new Waiting(
                                row.getLong("number"),
                                new Sealed(row.getString("key_id"), row.getString("cipher"))))
                .list();
    }

    Doorbell bell() {
        return bell;
    }

    private Set<String> dangersIn(String text) {
        return hints.stream()
                .flatMap(hint -> hint.find(text).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Sealed seal(Arrival arrival, Set<String> dangers) {
        Content content =
                new Content(
                        arrival.text(), arrival.languageHint(), hints.isEmpty() ? null : dangers);
        return keys.seal(identities.keyOf(arrival.alias()), content.json());
    }

    /**
     * What came before in an urgent chat has to be handled first, so it is urgent too. A row that
     * is being handled right now is skipped: waiting for it would hold up the poller.
     */
    private void hurry(Alias alias) {
        jdbc.sql(
                        """
                        update hotline.inbox set urgent = true, not_before = least(not_before, :now)
                        where number in (
                            select number from hotline.inbox
                            where alias = :alias::uuid and handled_at is null
                              and set_aside_at is null
                            for update skip locked)
                        """)
                .param("alias", alias.value())
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
