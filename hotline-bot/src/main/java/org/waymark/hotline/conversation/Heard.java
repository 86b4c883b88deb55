package org.waymark.hotline.conversation;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.privacy.Sealed;

/**
 * What a child did, or its channel, understood and sealed: this much of it enters the conversation.
 */
public sealed interface Heard {

    /**
     * Words.
     *
     * @param number the channel's number of the message
     * @param danger what they speak of
     * @param meaning what the whole message means when it stands for a button, or null
     */
    record Words(long number, Sealed words, Danger danger, @Nullable Meaning meaning)
            implements Heard {}

    /** A button, perhaps an old one, perhaps twice. */
    record Press(String button) implements Heard {}

    /** A changed message. */
    record Edit(long number, Sealed words, Danger danger) implements Heard {}

    /** Something that nobody downloads. */
    record Unreadable(String kind) implements Heard {}

    /** A sticker. */
    record Presence() implements Heard {}

    /** The right receipt code; the conversation that it belongs to hears it. */
    record Returned() implements Heard {}

    /**
     * A receipt code that is not known, or that was not even looked at.
     *
     * @param waitMinutes how long further codes are not looked at; 0 when the next one is
     */
    record WrongCode(int waitMinutes) implements Heard {}

    /** The bot was blocked. */
    record Leaving() implements Heard {}

    /** The channel refuses something that was said to the child. */
    record Undelivered() implements Heard {}

    /** Whether the child is there: all but what the channel tells without it. */
    default boolean fromTheChild() {
        return !(this instanceof Leaving || this instanceof Undelivered);
    }
}
