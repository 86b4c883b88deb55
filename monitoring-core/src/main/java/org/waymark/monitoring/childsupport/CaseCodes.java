package org.waymark.monitoring.childsupport;

import org.waymark.monitoring.reference.CodeList;

/** The codes that a support case is written with; the wording follows CPIMS+. */
public final class CaseCodes {

    /** In what situation the child was met. */
    public static final CodeList SITUATIONS =
            CodeList.of(
                    "situation",
                    "street",
                    "on-the-move",
                    "unaccompanied",
                    "separated",
                    "trafficked",
                    "at-risk-of-trafficking",
                    "exploited",
                    "institution",
                    "returned",
                    "family",
                    "other");

    /** What the child needs. */
    public static final CodeList NEEDS =
            CodeList.of(
                    "need",
                    "safety",
                    "basic-needs",
                    "shelter",
                    "education",
                    "health",
                    "psychosocial",
                    "registration",
                    "legal",
                    "family-tracing",
                    "assisted-return",
                    "livelihood");

    /** Why a case is closed. */
    public static final CodeList CLOSING_REASONS =
            CodeList.of(
                    "reason",
                    "goals-met",
                    "transferred",
                    "moved",
                    "contact-lost",
                    "declined",
                    "turned-18",
                    "died",
                    "other");

    private CaseCodes() {}
}
