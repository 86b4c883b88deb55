package org.waymark.monitoring.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dimension of which a record has several values, such as the countries of a protocol. The record
 * is one fact and counts once, so that totals equal the sum of their parts: its value is then all
 * of them together, {@code AL+XK}, told apart from each of them alone.
 */
final class Several {

    private Several() {}

    static @Nullable String of(List<String> values) {
        return values.isEmpty() ? null : String.join("+", values.stream().sorted().toList());
    }
}
