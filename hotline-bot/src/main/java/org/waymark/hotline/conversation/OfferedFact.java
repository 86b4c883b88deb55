package org.waymark.hotline.conversation;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.privacy.Sealed;

/**
 * A fact that a service would be told if the child agrees.
 *
 * @param code as in the scripts, for example {@code age-band}
 * @param words the fact itself, sealed under a key of its own, so that it can outlive the
 *     conversation and no other fact; null when there are none
 */
public record OfferedFact(String code, @Nullable Sealed words) {}
