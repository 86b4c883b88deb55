package org.waymark.hotline.conversation;

/**
 * Something that follows from what happened in a conversation, in the same transaction and in the
 * same thread: what it does is kept together with the event, or not at all. Never called again for
 * the same event.
 */
public interface Consequence {

    /**
     * Follows one event.
     *
     * @param position place of the event in its conversation, from 0; with the alias it names the
     *     step for good
     */
    void follow(ConversationEvent event, long position);
}
