package org.waymark.monitoring.privacy;

import java.util.Optional;
import java.util.function.BiFunction;

/** Follows the chain line by line and remembers the first that does not fit. */
class ChainCheck {

    private final BiFunction<String, AuditEntry, String> hash;
    private String previous = "";
    private long position;
    private Optional<Long> broken = Optional.empty();

    ChainCheck(BiFunction<String, AuditEntry, String> hash) {
        this.hash = hash;
    }

    void follow(AuditEntry entry) {
        position++;
        if (broken.isEmpty() && !fits(entry)) {
            broken = Optional.of(position);
        }
        previous = entry.hash();
    }

    private boolean fits(AuditEntry entry) {
        return entry.position() == position && entry.hash().equals(hash.apply(previous, entry));
    }

    Optional<Long> broken() {
        return broken;
    }
}
