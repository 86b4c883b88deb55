package org.waymark.monitoring.eventstore;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Leaves out Axon's update checker, which would send usage data to its makers, and Axon's own JDBC
 * set-up, which {@link EventStoreConfiguration} replaces. In code and not in a setting, so that
 * nobody can switch it on by mistake.
 */
final class WithoutUsageReports implements AutoConfigurationImportFilter {

    private static final Set<String> LEFT_OUT =
            Set.of(
                    "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration",
                    "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration");

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        boolean[] kept = new boolean[names.length];
        for (int n = 0; n < names.length; n++) {
            kept[n] = names[n] == null || !LEFT_OUT.contains(names[n]);
        }
        return kept;
    }
}
