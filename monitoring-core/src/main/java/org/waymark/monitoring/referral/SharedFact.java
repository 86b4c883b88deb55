package org.waymark.monitoring.referral;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.privacy.Sealed;

/**
 * One fact that a service would be told. The person it is about agrees to each by itself.
 *
 * @param code what kind of fact, for example {@code age-band}; unique within its referral
 * @param words the fact itself, sealed; null when the code says it all
 */
public record SharedFact(String code, @Nullable Sealed words) {

    /** Refuses a code that is not kebab case. */
    public SharedFact {
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new InvalidValue(
                    "facts.code", "A fact's code is in kebab case, for example age-band.");
        }
    }
}
