package org.waymark.hotline.conversation;

import org.waymark.hotline.script.Word;

/**
 * What a whole message stands for.
 *
 * @param word the meaning
 * @param language the language it was said in, BCP 47
 * @param command whether it was written as a command, such as {@code /menu}; only those are
 *     understood during a talk
 */
public record Meaning(Word word, String language, boolean command) {}
