package org.waymark.monitoring.ledger;

import org.waymark.monitoring.kernel.Codes;

/** Whether it is known how many people came. */
public enum HeadCount {
    KNOWN,
    UNKNOWN;

    static String of(boolean isKnown) {
        return Codes.code(isKnown ? KNOWN : UNKNOWN);
    }
}
