package org.waymark.hotline.conversation;

import java.time.Instant;
import java.util.Optional;

/** When each child last did anything, to the minute. */
public interface LastHeard {

    /**
     * Notes it; joins the surrounding transaction.
     *
     * @return whether the child had been silent for a minute or more; false of one who is new, and
     *     not known yet
     */
    boolean note(String alias, Instant at);

    /** When the child of this conversation was last heard, if that is known. */
    Optional<Instant> lastHeard(String alias);
}
