package org.waymark.hotline.conversation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.privacy.Sealed;

/**
 * One message of the bot, as it is stored: the key of a text, and what fills its places. The words
 * are put together only when it is sent or shown.
 *
 * @param text key of a {@link org.waymark.hotline.script.Text}, or {@code danger} or {@code near},
 *     which are put together of several
 * @param places codes and numbers, never a child's words
 * @param words sealed words for the place {@code words}, or null
 * @param keyboard name of the buttons under it, for example {@code menu}; empty for none
 */
public record Said(
        String text, Map<String, String> places, @Nullable Sealed words, String keyboard) {

    /** Copies the places. */
    public Said {
        places = Map.copyOf(places);
    }
}
