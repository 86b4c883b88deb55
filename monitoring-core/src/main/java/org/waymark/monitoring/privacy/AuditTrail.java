package org.waymark.monitoring.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who read which sealed value and who changed which account: append-only, and chained by keyed
 * hashes, so that a changed, inserted or missing line is found even when somebody who owns the
 * database made the change. Lines cut off the end are found by comparing with a {@link #latest}
 * that was noted elsewhere.
 */
@Service
public class AuditTrail {

    private static final String START = "";

    private final AuditEntries entries;
    private final MasterKeys keys;
    private final TransactionOperations transaction;
    private final Clock clock;

    AuditTrail(
            AuditEntries entries, MasterKeys keys, TransactionOperations transaction, Clock clock) {
        this.entries = entries;
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Notes that an account read sealed values. One line for each record that was shown, not for
     * each value. Joins the surrounding transaction; call it late in a long one, because until its
     * end no other line can be added.
     *
     * @param accountId the reader's account id
     * @param what kind of value, for example {@code training.attendance}
     * @param recordId id of the record it belongs to
     */
    public void sealedRead(String accountId, String what, String recordId) {
        append(accountId, "sealed-read", what, recordId);
    }

    /**
     * Notes that an account was changed.
     *
     * @param accountId who changed it
     * @param what what was done, for example {@code token-issued}
     * @param changedId id of the account that was changed
     */
    public void accountChanged(String accountId, String what, String changedId) {
        append(accountId, "account-changed", what, changedId);
    }

    /** At most {@code limit} lines before {@code position}, newest first. */
    public List<AuditEntry> before(long position, int limit) {
        return entries.before(position, limit);
    }

    /** The newest line. */
    public Optional<AuditEntry> latest() {
        return before(Long.MAX_VALUE, 1).stream().findFirst();
    }

    /**
     * Walks the whole chain and answers the position of the first line that does not fit; empty
     * when all do.
     */
    public Optional<Long> firstBroken() {
        return transaction.execute(status -> entries.walk(new ChainCheck(this::hash)));
    }

    private void append(String accountId, String action, String what, String recordId) {
        transaction.executeWithoutResult(status -> {
            entries.lock();
            Optional<AuditEntry> last = latest();
            entries.add(next(last, accountId, action, what, recordId));
        });
    }

    private AuditEntry next(
            Optional<AuditEntry> last, String accountId, String action, String what, String id) {
        long position = last.map(AuditEntry::position).orElse(0L) + 1;
        // PostgreSQL keeps microseconds; the hash must be over what will be read back.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditEntry entry = new AuditEntry(position, at, accountId, action, what, id, "");
        String hash = hash(last.map(AuditEntry::hash).orElse(START), entry);
        return new AuditEntry(position, at, accountId, action, what, id, hash);
    }

    private String hash(String previous, AuditEntry entry) {
        return keys.fingerprint("audit", previous, entry.content());
    }
}
