package org.waymark.hotline.inbox;

import java.time.Instant;

/**
 * Something that was given up after many tries. Nothing in it says what it was about or from whom.
 *
 * @param number place in the inbox
 * @param failure classes of the last failure and its causes
 * @param attempts how often it was tried
 * @param receivedAt when it came in
 */
public record SetAside(long number, String failure, int attempts, Instant receivedAt) {}
