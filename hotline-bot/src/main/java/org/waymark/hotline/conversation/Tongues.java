package org.waymark.hotline.conversation;

import org.waymark.hotline.script.Script;

/** Which script each conversation is held in. */
public interface Tongues {

    /** The script of this conversation's language. */
    Script of(String alias);
}
