package org.waymark.hotline.standin;

/**
 * One accepted {@code sendMessage}, as the stand-in saw it.
 *
 * @param chat chat id
 * @param text the text
 * @param nanos {@link System#nanoTime()} when the request arrived
 */
public record SentRecord(long chat, String text, long nanos) {}
