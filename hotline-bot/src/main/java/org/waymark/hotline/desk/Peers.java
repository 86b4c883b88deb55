package org.waymark.hotline.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.monitoring.access.Account;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.privacy.AuditTrail;
import org.waymark.monitoring.training.TrainingRegister;

/**
 * Which training of the register prepared each peer supporter, and until when it counts. An
 * administrator says which one; that it was held, and when, only the register says: a training that
 * is retracted or corrected there counts differently here from that moment on.
 */
@Component
public class Peers {

    private final JdbcClient jdbc;
    private final TrainingRegister trainings;
    private final AuditTrail audit;
    private final Clock clock;
    private final Period valid;

    Peers(
            JdbcClient jdbc,
            TrainingRegister trainings,
            AuditTrail audit,
            Clock clock,
            @Value("${waymark.hotline.peers.training-valid:P12M}") Period valid) {
        this.jdbc = jdbc;
        this.trainings = trainings;
        this.audit = audit;
        this.clock = clock;
        this.valid = valid;
    }

    /**
     * The training of a peer.
     *
     * @param trainedUntil last day on which it counts; null when it was not held, or no longer
     *     stands
     */
    public record PeerTraining(
            String accountId, String training, @Nullable LocalDate trainedUntil) {}

    /** Last day of this person's training; null for whoever needs none and whoever has none. */
    @Nullable LocalDate trainedUntil(Person person) {
        return person.role() == Role.PEER_SUPPORTER
                ? of(person.account()).map(PeerTraining::trainedUntil).orElse(null)
                : null;
    }

    /** Whether this person may have conversations today. */
    boolean current(Person person) {
        LocalDate until = trainedUntil(person);
        return person.role() != Role.PEER_SUPPORTER || (until != null && !until.isBefore(today()));
    }

    /** What is recorded for an account. */
    public Optional<PeerTraining> of(String account) {
        return jdbc.sql("SELECT training_id FROM hotline.peer_training WHERE account_id = :account")
                .param("account", account)
                .query(String.class)
                .optional()
                .map(training -> new PeerTraining(account, training, until(training)));
    }

    /** First day of the last training days that still count today. */
    LocalDate countsFrom() {
        return today().minus(valid);
    }

    private @Nullable LocalDate until(String training) {
        Map<String, LocalDate> held = trainings.completedBy(List.of(training), today());
        LocalDate ended = held.get(training);
        return ended == null ? null : ended.plus(valid);
    }

    /**
     * Records which training prepared a peer.
     *
     * @param by id of the account that says so, for the audit trail
     * @throws InvalidValue naming {@code training} when the register has no such held training, or
     *     {@code username} when the account is not of a peer supporter
     */
    @Transactional
    public PeerTraining trainedBy(Account peer, String training, String by) {
        if (!peer.roles().contains(Role.PEER_SUPPORTER)) {
            throw new InvalidValue("username", "This is not the account of a peer supporter.");
        }
        if (until(training) == null) {
            throw new InvalidValue(
                    "training", "The register has no training of this id that has been held.");
        }
        jdbc.sql(
                        """
                        INSERT INTO hotline.peer_training (account_id, training_id, changed_by, changed_at)
                        VALUES (:account, :training, :by, :now)
                        ON CONFLICT (account_id) DO UPDATE SET training_id = excluded.training_id,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .param("account", peer.id())
                .param("training", training)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.accountChanged(by, "peer-training", peer.id());
        return of(peer.id()).orElseThrow();
    }

    /** Takes it back, so that the peer gets no conversation any more. */
    @Transactional
    public void forget(Account peer, String by) {
        jdbc.sql("DELETE FROM hotline.peer_training WHERE account_id = :account")
                .param("account", peer.id())
                .update();
        audit.accountChanged(by, "peer-training-removed", peer.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
