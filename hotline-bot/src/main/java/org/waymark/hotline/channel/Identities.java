package org.waymark.hotline.channel;

import java.util.List;
import java.util.Optional;
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
     * Gives the chat of this alias a new alias, which knows nothing of the old one. The key of the
     * old one is not destroyed yet.
     */
    Optional<Alias> startAnew(Alias alias);

    /**
     * A new receipt code, 16 digits; only its HMAC is kept. Every code of an alias holds until it
     * is forgotten.
     */
    String receiptFor(Alias alias);

    /**
     * Whoever writes from the chat of {@code from} has sent a receipt code. If it is right, the
     * chat belongs to the alias of the code from now on, and an earlier chat of that alias no more.
     * That {@code from} went on as that alias is known to the vault only.
     *
     * @param code 16 digits
     */
    Return comeBack(Alias from, String code);

    /**
     * The aliases under which the same child wrote before it sent a receipt code and went on as
     * this one, also by way of others; without those that are forgotten. It may be asked only to
     * erase them.
     */
    List<Alias> earlierOf(Alias alias);

    /** What came of a receipt code. */
    sealed interface Return {

        /** It belongs to this alias. */
        record Known(Alias alias) implements Return {}

        /**
         * It is wrong, or was not even looked at after too many wrong ones.
         *
         * @param waitMinutes how long codes from this chat are not looked at; 0 for no time
         */
        record Unknown(int waitMinutes) implements Return {}
    }

    /**
     * Waits until what is coming in from the chat of this alias is stored, and holds back what
     * comes later until the surrounding transaction ends. Whoever is forgotten in it loses nothing
     * that was on its way.
     */
    void holdBack(Alias alias);

    /**
     * Destroys the data key and the way back to the child. What was sealed under it is unreadable
     * from now on; the child can write again and is then a new alias.
     */
    void forget(Alias alias);
}
