package org.waymark.hotline.alarm;

/**
 * A way to call people besides the desk. A call that fails with an exception is repeated, so one
 * may come twice, but none is lost.
 */
public interface Pager {

    /** Its name, which stays the same: by it is known which calls it has made. */
    String name();

    /** Calls them. */
    void call(Page page);
}
