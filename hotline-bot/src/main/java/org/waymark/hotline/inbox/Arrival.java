package org.waymark.hotline.inbox;

import org.jspecify.annotations.Nullable;
import org.waymark.hotline.channel.Alias;

/**
 * One thing as a channel brings it in, with the identity already dropped.
 *
 * @param updateId number of the update; null for what was noticed here
 * @param part which of several things of one update, from 0
 * @param messageId the channel's message id, to find the first version of an edit; null when there
 *     is none
 * @param text words, data of a button, or the kind of what cannot be read; empty for the rest
 * @param languageHint IETF tag of the phone's language
 */
public record Arrival(
        long bot,
        @Nullable Long updateId,
        int part,
        Alias alias,
        Kind kind,
        @Nullable Long messageId,
        String text,
        @Nullable String languageHint) {

    /** The child cannot be reached any more; noticed by a refused message. */
    public static Arrival left(long bot, Alias alias) {
        return new Arrival(bot, null, 0, alias, Kind.LEFT, null, "", null);
    }

    /** Something that was said to the child is refused by the channel for good. */
    public static Arrival undelivered(long bot, Alias alias) {
        return new Arrival(bot, null, 0, alias, Kind.UNDELIVERED, null, "", null);
    }

    /** Whether a person may be in danger in it at all. */
    boolean speaks() {
        return kind == Kind.WORDS || kind == Kind.EDITED || kind == Kind.PRESSED;
    }

    @Override
    public String toString() {
        return "Arrival[" + updateId + " " + kind + "]";
    }
}
