package org.waymark.monitoring.childsupport;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.privacy.Sealed;

/**
 * What identifies the child, sealed under its own key; null for what is not recorded.
 *
 * @param name of the child
 * @param note for those who work with it
 */
public record SealedDetails(@Nullable Sealed name, @Nullable Sealed note) {

    /** Nothing that identifies the child. */
    public static final SealedDetails NONE = new SealedDetails(null, null);
}
