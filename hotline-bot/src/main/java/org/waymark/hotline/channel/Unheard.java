package org.waymark.hotline.channel;

/** What came in and was not handled yet. */
public interface Unheard {

    /**
     * Lets {@code to} hear what waits for {@code from}, so that nothing is lost when a chat gets
     * another alias. Joins the surrounding transaction; both keys have to exist.
     */
    void move(Alias from, Alias to);

    /** Whether anything waits for this alias, set aside or not. */
    boolean waitsFor(Alias alias);
}
