package org.waymark.hotline.desk;

import java.time.Instant;

/**
 * One line of a conversation, opened for showing. Texts are shown as text, never as markup.
 *
 * @param side {@code in} for the child, {@code out} for us, {@code note} for what the child does
 *     not see
 * @param who who said it, in English
 * @param remark what to know about it, for example that it was edited; often empty
 */
public record Bubble(
        String side, String who, String remark, String text, String language, Instant at) {

    private static final int SHORT = 90;

    /**
     * Whether only its beginning is shown at first: the bot's longer texts, which counsellors know
     * by heart.
     */
    public boolean folded() {
        return who.equals("Bot") && (text.length() > SHORT || text.contains("\n"));
    }

    /** Its first line, cut short after a word. */
    public String beginning() {
        String line = text.lines().findFirst().orElse("");
        return (line.length() > SHORT ? line.substring(0, endOfWord(line)) : line) + " …";
    }

    private static int endOfWord(String line) {
        int space = line.lastIndexOf(' ', SHORT);
        return space > 0 ? space : SHORT;
    }

    /** The record's own text stays out of logs. */
    @Override
    public String toString() {
        return "Bubble[" + side + "]";
    }
}
