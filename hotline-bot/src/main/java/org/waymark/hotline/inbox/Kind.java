package org.waymark.hotline.inbox;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What sort of thing came in. */
public enum Kind {
    WORDS,
    PRESSED,
    EDITED,
    CANNOT_READ,
    STICKER,
    LEFT,
    UNDELIVERED;

    /** Whether it is something that a person at the desk has to see. */
    boolean message() {
        return this != PRESSED && this != LEFT && this != UNDELIVERED;
    }

    /** Codes of all that a person at the desk has to see. */
    static List<String> messages() {
        return Stream.of(values()).filter(Kind::message).map(Kind::code).toList();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
