package org.waymark.hotline.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Incoming;
import org.waymark.monitoring.privacy.Sealed;

/** A row of the inbox, locked by whoever handles it. */
record InboxRow(
        long number,
        Alias alias,
        Kind kind,
        long original,
        @Nullable Sealed content,
        Instant receivedAt,
        int attempts,
        boolean urgent) {

    /** The row as the conversation hears it. */
    Incoming incoming(Content content) {
        String text = content.text();
        String hint = content.languageHint();
        return switch (kind) {
            case WORDS ->
                    new Incoming.Words(alias, number, receivedAt, text, hint, content.dangers());
            case PRESSED -> new Incoming.Pressed(alias, number, receivedAt, text, hint);
            case EDITED ->
                    new Incoming.Edited(
                            alias, number, receivedAt, original, text, hint, content.dangers());
            case CANNOT_READ -> new Incoming.CannotRead(alias, number, receivedAt, text, hint);
            case STICKER -> new Incoming.Sticker(alias, number, receivedAt, hint);
            case LEFT -> new Incoming.Left(alias, number, receivedAt);
            case UNDELIVERED -> new Incoming.Undelivered(alias, number, receivedAt);
        };
    }
}
