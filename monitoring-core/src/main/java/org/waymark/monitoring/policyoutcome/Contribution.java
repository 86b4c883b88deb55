package org.waymark.monitoring.policyoutcome;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.RecordRef;

/**
 * Something that led to a policy outcome, as stored.
 *
 * @param of the record that did
 * @param certainty code of a {@link Certainty}
 * @param how in words without personal data; null when not recorded
 */
public record Contribution(RecordRef of, String certainty, @Nullable String how) {}
