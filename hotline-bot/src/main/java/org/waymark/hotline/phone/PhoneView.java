package org.waymark.hotline.phone;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.hotline.standin.PhoneMessage;
import org.waymark.hotline.standin.PhoneMessage.PhoneButton;
import org.waymark.hotline.standin.PhoneScreen;

/**
 * A phone's screen as the page shows it.
 *
 * @param version grows with every change
 * @param typing whether the other side is writing
 * @param messages oldest first
 */
record PhoneView(long version, boolean typing, List<Bubble> messages) {

    /**
     * A bubble.
     *
     * @param language of the chat at that time, BCP 47
     * @param direction {@code ltr} or {@code rtl}, as that language is written
     */
    record Bubble(
            long id,
            boolean mine,
            String text,
            List<List<PhoneButton>> keyboard,
            boolean edited,
            Instant at,
            String language,
            String direction) {

        static Bubble of(PhoneMessage message, String language, String direction) {
            return new Bubble(
                    message.id(),
                    message.mine(),
                    message.text(),
                    message.keyboard(),
                    message.edited(),
                    message.at(),
                    language,
                    direction);
        }
    }

    static PhoneView of(PhoneScreen screen, List<String> languages, List<String> directions) {
        List<Bubble> bubbles =
                IntStream.range(0, languages.size())
                        .mapToObj(i ->
                                Bubble.of(
                                        screen.messages().get(i),
                                        languages.get(i),
                                        directions.get(i)))
                        .toList();
        return new PhoneView(screen.version(), screen.typing(), bubbles);
    }
}
