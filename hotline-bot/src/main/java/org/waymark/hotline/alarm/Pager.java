package org.waymark.hotline.alarm;

/**
 * A way to call people besides the desk. A call that fails with an exception is repeated, so one
 * may come twice, but none is lost.
 */
@FunctionalInterface
public interface Pager {

    /** Calls them. */
    void call(Page page);
}
