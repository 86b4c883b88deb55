package org.waymark.hotline.conversation;

import java.time.Instant;
import java.util.Optional;

/** When each child last did anything. */
public interface LastHeard {

    /** Notes it; joins the surrounding transaction. A child who is new is not known yet. */
    void note(String alias, Instant at);

    /** When the child of this conversation was last heard, if that is known. */
    Optional<Instant> lastHeard(String alias);
}
