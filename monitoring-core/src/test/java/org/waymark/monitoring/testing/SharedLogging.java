package org.waymark.monitoring.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemFactory;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Logging that the first application of a test run sets up, for all that follow. Logback belongs to
 * the process: applications that begin and end at the same time, as those of tests do, would set it
 * up and take it down under each other's hands, and one of them fails.
 */
final class SharedLogging extends LogbackLoggingSystem {

    private static final Object LOCK = new Object();
    private static boolean begun;
    private static boolean setUp;

    private SharedLogging(ClassLoader loader) {
        super(loader);
    }

    @Override
    public void beforeInitialize() {
        synchronized (LOCK) {
            if (!begun) {
                super.beforeInitialize();
                begun = true;
            }
        }
    }

    @Override
    public void initialize(
            LoggingInitializationContext context,
            @Nullable String configuration,
            @Nullable LogFile file) {
        synchronized (LOCK) {
            if (!setUp) {
                super.initialize(context, configuration, file);
                setUp = true;
            }
        }
    }

    @Override
    public void cleanUp() {
        // Others still write.
    }

    /** Found by Spring Boot in the list of factories, before its own. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Factory implements LoggingSystemFactory {

        @Override
        public LoggingSystem getLoggingSystem(ClassLoader loader) {
            return new SharedLogging(loader);
        }
    }
}
