package org.waymark.monitoring.conference;

/**
 * People who registered, recorded together.
 *
 * @param on day, month or year on which they registered
 */
public record Registration(String on, Turnout who) {}
