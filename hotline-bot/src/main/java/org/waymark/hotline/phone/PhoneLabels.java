package org.waymark.hotline.phone;

/**
 * What the phone itself says, as Telegram would in the phone's language.
 *
 * @param code IETF tag
 */
record PhoneLabels(
        String code,
        String title,
        String message,
        String send,
        String start,
        String typing,
        String you,
        String bot,
        String offline) {

    private static final PhoneLabels ENGLISH =
            new PhoneLabels(
                    "en",
                    "Help line",
                    "Message",
                    "Send",
                    "Start",
                    "typing…",
                    "You",
                    "Help line",
                    "No connection. Trying again…");
    private static final PhoneLabels BULGARIAN =
            new PhoneLabels(
                    "bg",
                    "Линия за помощ",
                    "Съобщение",
                    "Изпрати",
                    "Започни",
                    "пише…",
                    "Ти",
                    "Линия за помощ",
                    "Няма връзка. Опитвам отново…");

    /** English for whatever is not known. */
    static PhoneLabels of(String language) {
        return language.equals("bg") ? BULGARIAN : ENGLISH;
    }
}
