package org.waymark.monitoring.reference;

/** The services that children are given, or referred to. */
public final class ChildServices {

    /** What a programme gives by itself. */
    public static final CodeList PROVIDED =
            CodeList.of(
                    "service",
                    "education",
                    "health",
                    "registration",
                    "shelter",
                    "drop-in",
                    "counselling",
                    "legal-aid",
                    "assisted-return");

    /** What a child can be referred to: the same, and the authorities. */
    public static final CodeList REFERRED_TO =
            CodeList.of(
                    "service",
                    "education",
                    "health",
                    "registration",
                    "shelter",
                    "drop-in",
                    "counselling",
                    "legal-aid",
                    "assisted-return",
                    "child-protection",
                    "police");

    private ChildServices() {}
}
