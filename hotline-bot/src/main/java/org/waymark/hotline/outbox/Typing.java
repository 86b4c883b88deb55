package org.waymark.hotline.outbox;

import org.waymark.hotline.channel.Alias;

/** Shows a child that somebody writes; implemented by the channel. */
public interface Typing {

    /** Best effort, at once; returns before it is done and never fails. */
    void show(Alias alias);
}
