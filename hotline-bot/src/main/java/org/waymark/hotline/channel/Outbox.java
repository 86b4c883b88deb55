package org.waymark.hotline.channel;

/** The way to a child. */
public interface Outbox {

    /**
     * Queues a message; joins the surrounding transaction, so what is rolled back is never sent.
     * Within a chat messages arrive in the order in which they were posted, but urgent ones
     * overtake those that are not: an emergency number must not stand in a queue. An id that was
     * posted to this alias before is left out silently.
     *
     * @throws org.waymark.monitoring.kernel.InvalidValue when the alias is unknown or forgotten
     */
    void post(Outgoing outgoing);

    /** The child is here: what was kept back until its silent hours are over is sent now. */
    void hasten(Alias alias);

    /**
     * Has the messages of both sides deleted in the child's chat, as far as the channel allows it,
     * once all that was posted before is sent. Joins the surrounding transaction.
     */
    void hide(Alias alias);

    /**
     * Shows the child that somebody writes. Best effort, at once, outside any transaction; never
     * fails.
     */
    void typing(Alias alias);
}
