package org.waymark.monitoring.privacy;

import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.privacy.ErasureCommand.RecordDestruction;

/**
 * Erases people: destroys the key and records why, in one transaction. Personal values become
 * unreadable everywhere; totals stay, since the ledger holds only bands and codes.
 */
@Service
public class Erasures {

    private final KeyVault vault;
    private final Recorder recorder;
    private final TransactionOperations transaction;

    Erasures(KeyVault vault, Recorder recorder, TransactionOperations transaction) {
        this.vault = vault;
        this.recorder = recorder;
        this.transaction = transaction;
    }

    /**
     * Erases everything that this key sealed, for good. Repeating it changes nothing.
     *
     * @throws RuleBroken {@code ErasesOnlyKnownKeys}
     */
    public Receipt erase(KeyId key, ErasureReason reason, Actor actor) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    String purpose = vault.purpose(key).orElseThrow(Erasures::unknown);
                    vault.destroy(key);
                    return recorder.record(new RecordDestruction(key, purpose, reason), actor);
                }));
    }

    private static RuleBroken unknown() {
        return RuleBroken.of(
                "key", "ErasesOnlyKnownKeys", "There is no key of this id: check the id.");
    }
}
