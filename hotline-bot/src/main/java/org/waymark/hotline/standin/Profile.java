package org.waymark.hotline.standin;

/**
 * Who the owner of a phone is for Telegram. The help line must never keep any of it but the chat.
 *
 * @param firstName shown name
 * @param username Telegram name without {@code @}
 * @param language IETF tag of the phone's language
 */
public record Profile(String firstName, String username, String language) {

    /** A profile named after the phone. */
    public static Profile of(String phone, String language) {
        return new Profile("First-" + phone, "user_" + phone, language);
    }
}
