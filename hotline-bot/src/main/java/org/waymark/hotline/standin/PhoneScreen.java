package org.waymark.hotline.standin;

import java.util.List;

/**
 * What a phone shows.
 *
 * @param version grows with every change
 * @param typing whether the other side is writing
 * @param messages oldest first
 */
public record PhoneScreen(long version, boolean typing, List<PhoneMessage> messages) {}
