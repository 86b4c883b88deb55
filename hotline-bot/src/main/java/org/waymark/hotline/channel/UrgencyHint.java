package org.waymark.hotline.channel;

import java.util.Set;

/**
 * Tells the inbox which chats must not wait. A false alarm costs nothing but the place in the
 * queue.
 */
public interface UrgencyHint {

    /**
     * The kinds of danger that these words, or the data of this pressed button, speak of; empty
     * when there is none. Quick, pure and never failing: it looks at every one that comes in.
     */
    Set<String> find(String text);
}
