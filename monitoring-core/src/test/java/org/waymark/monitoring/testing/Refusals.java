package org.waymark.monitoring.testing;

import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import org.waymark.monitoring.kernel.RuleBroken;

/** How refusals are recognised. */
public final class Refusals {

    private Refusals() {}

    /** The refusal by this rule. */
    public static Matcher<RuleBroken> rule(String rule) {
        return new CustomMatcher<>("the rule " + rule) {
            @Override
            public boolean matches(Object thrown) {
                return thrown instanceof RuleBroken broken && broken.rule().equals(rule);
            }
        };
    }
}
