package org.waymark.monitoring.access;

import java.util.List;

/**
 * Paths that need no sign-in, contributed as a bean by the module that serves them; for example the
 * phone page of the example mode. Their controller methods carry {@code @PermitAll}.
 *
 * @param patterns path patterns such as {@code /phone/**}
 */
public record PublicPaths(List<String> patterns) {

    /** Copies the patterns. */
    public PublicPaths {
        patterns = List.copyOf(patterns);
    }
}
