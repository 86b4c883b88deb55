package org.waymark.hotline.channel;

import org.waymark.monitoring.privacy.KeyId;

/**
 * What the conversation may know of the vault: the data key of an alias, and how to forget it. Both
 * join the surrounding transaction.
 */
public interface Identities {

    /**
     * The data key under which everything of this conversation is sealed.
     *
     * @throws org.waymark.monitoring.kernel.InvalidValue when the alias is unknown or forgotten
     */
    KeyId keyOf(Alias alias);

    /**
     * Destroys the data key and the way back to the child. What was sealed under it is unreadable
     * from now on; the child can write again and is then a new alias.
     */
    void forget(Alias alias);
}
