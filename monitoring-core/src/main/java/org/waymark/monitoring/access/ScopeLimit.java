package org.waymark.monitoring.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scope as an SQL condition: append {@code where …} with {@link #sql} and hand {@link #params} to
 * {@code JdbcClient…params(map)}.
 *
 * @param sql a condition without parameters' values; {@code true} when nothing is limited
 * @param params named parameters of that condition
 */
public record ScopeLimit(String sql, Map<String, Set<String>> params) {

    /** Copies the parameters. */
    public ScopeLimit {
        params = Map.copyOf(params);
    }

    static ScopeLimit none() {
        return new ScopeLimit("true", Map.of());
    }

    /**
     * @param param named in the condition; null for {@code reached} makes no condition
     */
    ScopeLimit and(String param, @Nullable Set<String> reached, String condition) {
        if (reached == null) {
            return this;
        }
        if (reached.isEmpty()) {
            return new ScopeLimit("false", Map.of());
        }
        Map<String, Set<String>> more = new HashMap<>(params);
        more.put(param, reached);
        return new ScopeLimit(sql + " and " + condition, more);
    }
}
