package org.waymark.monitoring.referral;

import java.util.Locale;

/** Where a referral stands. */
public enum ReferralState {
    PROPOSED,
    CONSENTED,
    REFUSED,
    CONSENT_WITHDRAWN,
    OVERRIDE_ASKED,
    OVERRIDDEN,
    SENT,
    ACCEPTED,
    REJECTED,
    IN_PROGRESS,
    DONE,
    WITHDRAWN,
    RETRACTED;

    /** In kebab case, for example {@code in-progress}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether nothing has left the house and it can still be taken back. */
    boolean beforeSending() {
        return switch (this) {
            case PROPOSED, CONSENTED, REFUSED, CONSENT_WITHDRAWN, OVERRIDE_ASKED, OVERRIDDEN ->
                    true;
            default -> false;
        };
    }
}
