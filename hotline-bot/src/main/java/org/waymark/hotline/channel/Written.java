package org.waymark.hotline.channel;

import java.time.Instant;
import java.util.List;

/** One side of what was written in a chat, as the channel numbers it: under the chat's alias. */
public interface Written {

    /**
     * One message.
     *
     * @param id the channel's message id
     */
    record Message(long id, Instant at) {}

    /**
     * Hands over what was written under an alias that its chat has no more. From then on nothing
     * here says that those messages were this alias's, except of one that was not heard yet. Joins
     * the surrounding transaction.
     */
    List<Message> handOver(Alias alias);
}
