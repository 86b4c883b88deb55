package org.waymark.hotline.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * One message to a child.
 *
 * @param alias whose chat
 * @param text plain text, 1 to 4096 characters (limit of the Bot API)
 * @param keyboard rows of buttons, often none
 * @param urgent whether it is sent before all that is not urgent
 * @param from not sent before; null for at once
 * @param id names the step that says this: posting the same id again changes nothing, so a repeated
 *     step speaks once
 */
public record Outgoing(
        Alias alias,
        String text,
        List<List<Button>> keyboard,
        boolean urgent,
        @Nullable Instant from,
        String id) {

    private static final int LONGEST_TEXT = 4096;

    /** Refuses an empty or too long text. */
    public Outgoing {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new InvalidValue(
                    "text", "A message has 1 to 4096 characters, not " + text.length() + ".");
        }
        keyboard = keyboard.stream().map(List::copyOf).toList();
    }

    /** A message that is posted as often as it is asked for. */
    public Outgoing(Alias alias, String text, List<List<Button>> keyboard, boolean urgent) {
        this(alias, text, keyboard, urgent, null, UUID.randomUUID().toString());
    }

    /** A plain message without buttons. */
    public static Outgoing plain(Alias alias, String text) {
        return new Outgoing(alias, text, List.of(), false);
    }

    /**
     * The same message under the name of a step, for example {@code <conversation>:<event number>}.
     */
    public Outgoing named(String step) {
        return new Outgoing(alias, text, keyboard, urgent, from, step);
    }

    /** The same message, not sent before this moment. */
    public Outgoing notBefore(Instant moment) {
        return new Outgoing(alias, text, keyboard, urgent, moment, id);
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "Outgoing[" + id + "]";
    }
}
