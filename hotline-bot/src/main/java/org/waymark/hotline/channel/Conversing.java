package org.waymark.hotline.channel;

/** The conversation's side: it hears what children do. */
public interface Conversing {

    /**
     * Handles one incoming thing, inside the transaction that marks it handled: what is recorded
     * and posted here is kept together with the mark, or not at all. Things of one chat arrive one
     * after another and in order; those of different chats in parallel. An exception rolls back,
     * and the thing is heard again later, with the same number; what keeps failing is set aside in
     * the end, and heard again out of its order. Answers what became of it.
     */
    Hearing heard(Incoming incoming);
}
