package org.waymark.hotline.vault;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Identities.Return;
import org.waymark.monitoring.privacy.KeyVault;

/**
 * Receipt codes: 16 random digits, so about 53 bits. Guessing is slowed down for each chat: three
 * wrong codes are free, then a pause that doubles from a minute to an hour, during which even a
 * right code is not looked at. A right one clears the count, and so does a day without wrong ones.
 */
final class Receipts {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DIGITS = 16;
    private static final int FREE = 3;
    private static final int LONGEST_MINUTES = 60;
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final KeyVault keys;
    private final Clock clock;

    Receipts(JdbcClient jdbc, KeyVault keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    String issue(Alias alias) {
        String code =
                RANDOM.ints(DIGITS, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
        jdbc.sql(
                        """
                        insert into identity_vault.receipt (fingerprint, alias, created_at)
                        values (:code, :alias::uuid, :now)
                        """)
                .param("code", keys.fingerprint("receipt", code))
                .param("alias", alias.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return code;
    }

    /**
     * Whose code it is.
     *
     * @param chat fingerprint of the chat from which it came
     */
    Return find(String chat, String code) {
        int wait = minutesClosed(chat);
        if (wait > 0) {
            return new Return.Unknown(wait);
        }
        Optional<Alias> owner = owner(code);
        if (owner.isEmpty()) {
            return new Return.Unknown(wrong(chat));
        }
        forgetWrong(chat);
        return new Return.Known(owner.get());
    }

    private Optional<Alias> owner(String code) {
        return jdbc.sql("select alias from identity_vault.receipt where fingerprint = :code")
                .param("code", keys.fingerprint("receipt", code))
                .query((row, n) -> new Alias(row.getString(1)))
                .optional();
    }

    private void forgetWrong(String chat) {
        jdbc.sql("delete from identity_vault.wrong_code where fingerprint = :chat")
                .param("chat", chat)
                .update();
    }

    /** Forgets wrong codes of long ago; that a chat sent some is known no longer than is needed. */
    void sweep() {
        jdbc.sql("delete from identity_vault.wrong_code where closed_until < :then")
                .param("then", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
    }

    void forget(Alias alias) {
        jdbc.sql("delete from identity_vault.receipt where alias = :alias::uuid")
                .param("alias", alias.value())
                .update();
    }

    private int minutesClosed(String chat) {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                        select closed_until from identity_vault.wrong_code
                        where fingerprint = :chat and closed_until > :now
                        """)
                .param("chat", chat)
                .param("now", Timestamp.from(now))
                .query((row, n) -> minutes(Duration.between(now, row.getTimestamp(1).toInstant())))
                .optional()
                .orElse(0);
    }

    /** Notes a wrong code and answers how many minutes codes from this chat are not looked at. */
    private int wrong(String chat) {
        int wrong =
                jdbc.sql(
                                """
                                insert into identity_vault.wrong_code as noted
                                    (fingerprint, wrong, closed_until)
                                values (:chat, 1, :now)
                                on conflict (fingerprint) do update set wrong = noted.wrong + 1
                                returning wrong
                                """)
                        .param("chat", chat)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single();
        if (wrong < FREE) {
            return 0;
        }
        int minutes = Math.min(LONGEST_MINUTES, 1 << Math.min(wrong - FREE, 6));
        jdbc.sql(
                        """
                        update identity_vault.wrong_code set closed_until = :then
                        where fingerprint = :chat
                        """)
                .param("chat", chat)
                .param("then", Timestamp.from(clock.instant().plus(Duration.ofMinutes(minutes))))
                .update();
        return minutes;
    }

    private static int minutes(Duration left) {
        return (int) left.plusSeconds(59).toMinutes();
    }
}
