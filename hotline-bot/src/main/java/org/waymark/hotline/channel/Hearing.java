package org.waymark.hotline.channel;

/** What became of something that a child did, so that every message can be accounted for. */
public enum Hearing {
    /** It has a line of its own on the desk. */
    SHOWN,

    /** Words that stand for a button: the bot did what they ask for. */
    UNDERSTOOD,

    /** Nothing that a person could read, such as a pressed button. */
    NO_MESSAGE
}
