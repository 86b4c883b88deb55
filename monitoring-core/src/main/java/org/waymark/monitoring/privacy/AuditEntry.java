package org.waymark.monitoring.privacy;

import java.time.Instant;

/**
 * One line of the audit trail. It names what was read, never its content.
 *
 * @param position 1 for the first, without gaps
 * @param at when, in microseconds
 * @param accountId random id of the account that acted
 * @param action {@code sealed-read} or {@code account-changed}
 * @param what kind of thing, for example {@code training.attendance}
 * @param recordId id of the record
 * @param hash keyed hash over this line and the hash of the line before
 */
public record AuditEntry(
        long position,
        Instant at,
        String accountId,
        String action,
        String what,
        String recordId,
        String hash) {

    /**
     * The content that the hash covers, each part with its length, so that no two lines read alike.
     */
    String content() {
        StringBuilder text = new StringBuilder();
        for (String part :
                new String[] {
                    Long.toString(position), at.toString(), accountId, action, what, recordId
                }) {
            text.append(part.length()).append(':').append(part);
        }
        return text.toString();
    }
}
