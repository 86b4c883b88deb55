package org.waymark.hotline.vault;

/**
 * A chat of one bot: what identifies a child on Telegram. It never leaves the channel, and {@code
 * toString} does not show it.
 *
 * @param bot id of the bot
 * @param id chat id
 */
public record Chat(long bot, long id) {

    String identity() {
        return bot + ":" + id;
    }

    @Override
    public String toString() {
        return "Chat";
    }
}
