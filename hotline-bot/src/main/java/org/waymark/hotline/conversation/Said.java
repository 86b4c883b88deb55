package org.waymark.hotline.conversation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.script.Text;
import org.waymark.monitoring.privacy.Sealed;

/**
 * One message of the bot, as it is stored: the key of a text, and what fills its places. The words
 * are put together only when it is sent or shown.
 *
 * @param text key of a {@link Text}, or {@code danger} or {@code near}, which are put together of
 *     several
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

    /** A text alone. */
    static Said of(Text text) {
        return of(text, Keyboards.NONE);
    }

    /** A text with buttons under it. */
    static Said of(Text text, String keyboard) {
        return of(text, Map.of(), keyboard);
    }

    /** A text with places that are filled, and buttons under it. */
    static Said of(Text text, Map<String, String> places, String keyboard) {
        return new Said(text.key(), places, null, keyboard);
    }
}
