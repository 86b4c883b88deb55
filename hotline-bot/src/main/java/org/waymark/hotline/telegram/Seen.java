package org.waymark.hotline.telegram;

import org.jspecify.annotations.Nullable;
import org.waymark.hotline.inbox.Kind;

/**
 * What one update says, after everything that identifies the child but the chat was dropped.
 *
 * @param chat chat id
 * @param caption words that came with something that cannot be read; empty when there are none
 * @param callback id of a button press, to be answered; null for anything else
 */
record Seen(
        long chat,
        Kind kind,
        @Nullable Long messageId,
        String text,
        String caption,
        @Nullable String languageHint,
        @Nullable String callback) {

    @Override
    public String toString() {
        return "Seen[" + kind + "]";
    }
}
