package org.waymark.hotline.channel;

/**
 * Tells the inbox which chats must not wait. A false alarm costs nothing but the place in the
 * queue.
 */
public interface UrgencyHint {

    /**
     * Whether these words, or the data of this pressed button, speak of danger. Quick, pure and
     * never failing: it looks at every one that comes in.
     */
    boolean looksUrgent(String text);
}
