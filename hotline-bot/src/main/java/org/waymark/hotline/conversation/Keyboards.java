package org.waymark.hotline.conversation;

import org.jspecify.annotations.Nullable;

/** Names of the sets of buttons, as they are stored with what the bot said. */
final class Keyboards {

    static final String NONE = "";
    static final String MENU = "menu";
    static final String SAFE = "safe";
    static final String TALK_OR_MENU = "talk-or-menu";
    static final String LANGUAGES = "languages";
    static final String COUNTRIES = "countries";
    static final String MAY_WRITE = "may-write";
    static final String HELPED = "helped";
    static final String AGAIN = "again";
    static final String BACK = "back";
    static final String ERASE = "erase";
    static final String CLOSING = "closing";
    static final String RIGHTS = "rights";
    private static final String FACT = "fact:";
    private static final String LANGUAGE = "language:";
    private static final String WITHDRAW = "withdraw:";

    private Keyboards() {}

    /** Yes or no to one fact; {@code index} counts from 0. */
    static String fact(String referral, int index) {
        return FACT + referral + ":" + index;
    }

    /** Going on in this language, BCP 47. */
    static String language(String language) {
        return LANGUAGE + language;
    }

    /** Taking a referral back. */
    static String withdraw(String referral) {
        return WITHDRAW + referral;
    }

    /** The referral about whose fact these buttons ask, or null. */
    static @Nullable String questionOf(String keyboard) {
        return keyboard.startsWith(FACT)
                ? keyboard.substring(FACT.length(), keyboard.lastIndexOf(':'))
                : null;
    }
}
