package org.waymark.monitoring.referral;

import org.waymark.monitoring.reference.CodeList;

/** What can become of a referral that a service was told of. */
public final class ReferralCodes {

    /** What came of it in the end. */
    public static final CodeList OUTCOMES =
            CodeList.of(
                    "outcome",
                    "service-provided",
                    "partly-provided",
                    "not-provided",
                    "person-did-not-come");

    /** Why a service does not take it. */
    public static final CodeList REJECTIONS =
            CodeList.of(
                    "reason", "no-capacity", "not-eligible", "out-of-area", "not-given", "other");

    private ReferralCodes() {}
}
