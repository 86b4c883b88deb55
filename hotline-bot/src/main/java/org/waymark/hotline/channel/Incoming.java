package org.waymark.hotline.channel;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a child did in a chat. Texts live in memory only, so {@code toString} never shows
 * them.
 *
 * <p>{@link #number()} grows within a chat and belongs to this one thing for good: when it is
 * handled again after a crash, it has the same number.
 */
public sealed interface Incoming {

    /** Whose chat. */
    Alias alias();

    /** Place in the inbox: grows within a chat, unique over all chats. */
    long number();

    /** When the channel received it. */
    Instant at();

    /**
     * Language of the child's phone as an IETF tag such as {@code bg}; null when the channel did
     * not tell it.
     */
    default @Nullable String languageHint() {
        return null;
    }

    /**
     * The child wrote.
     *
     * @param text as written, never empty; commands such as {@code /start} too
     * @param dangers kinds of danger that the text speaks of, as the inbox found them; null when
     *     nobody has looked
     */
    record Words(
            Alias alias,
            long number,
            Instant at,
            String text,
            @Nullable String languageHint,
            @Nullable Set<String> dangers)
            implements Incoming {
        @Override
        public String toString() {
            return "Words[" + number + "]";
        }
    }

    /**
     * The child pressed a button.
     *
     * @param button the {@link Button#data()} of the button; it may be one of an old message, or
     *     arrive twice
     */
    record Pressed(
            Alias alias, long number, Instant at, String button, @Nullable String languageHint)
            implements Incoming {
        @Override
        public String toString() {
            return "Pressed[" + number + "]";
        }
    }

    /**
     * The child changed an earlier message.
     *
     * @param original {@link Incoming#number()} of the first version; 0 when that is no longer
     *     known
     * @param text the new text, never empty
     * @param dangers as of {@link Words}
     */
    record Edited(
            Alias alias,
            long number,
            Instant at,
            long original,
            String text,
            @Nullable String languageHint,
            @Nullable Set<String> dangers)
            implements Incoming {
        @Override
        public String toString() {
            return "Edited[" + number + " of " + original + "]";
        }
    }

    /**
     * The child sent what is not downloaded.
     *
     * @param kind {@code photo}, {@code video}, {@code voice}, {@code file}, {@code place}, {@code
     *     contact} or {@code other}
     */
    record CannotRead(
            Alias alias, long number, Instant at, String kind, @Nullable String languageHint)
            implements Incoming {}

    /** The child sent a sticker or an animation: a sign of being there. */
    record Sticker(Alias alias, long number, Instant at, @Nullable String languageHint)
            implements Incoming {}

    /**
     * The child blocked the bot or deleted the account: nothing can be sent any more, until the
     * child writes again. May come twice: by Telegram's word, and by a refused message.
     */
    record Left(Alias alias, long number, Instant at) implements Incoming {}

    /** Nothing that the child did: the channel refuses for good what was said to it. */
    record Undelivered(Alias alias, long number, Instant at) implements Incoming {}
}
