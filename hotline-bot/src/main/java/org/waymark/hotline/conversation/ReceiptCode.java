package org.waymark.hotline.conversation;

import java.util.Optional;
import java.util.stream.Collectors;

/** Recognises a receipt code: a message of 16 digits, however it is grouped. */
final class ReceiptCode {

    private static final int DIGITS = 16;
    private static final String GROUPING = "[\\s\\p{Pd}.]";

    private ReceiptCode() {}

    /** The code as 0 to 9, whatever digits it was typed in; nothing when it is no code. */
    static Optional<String> in(String message) {
        String bare = message.replaceAll(GROUPING, "");
        boolean code = bare.length() == DIGITS && bare.chars().allMatch(Character::isDigit);
        return code ? Optional.of(plain(bare)) : Optional.empty();
    }

    /** In groups of four, as it is shown. */
    static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static String plain(String digits) {
        return digits.chars()
                .map(digit -> Character.digit(digit, 10))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining());
    }
}
