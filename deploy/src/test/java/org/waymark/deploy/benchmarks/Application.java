package org.waymark.deploy.benchmarks;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.deploy.Waymark;

/** Waymark in this process, in the example mode, on a database of its own. */
final class Application {

    private Application() {}

    static ConfigurableApplicationContext start(String name) {
        return SpringApplication.run(
                Waymark.class,
                "--waymark.mode=example",
                "--waymark.data-dir=" + Settings.DIRECTORY.resolve(name),
                "--server.port=0",
                // The clients hold their connections through the rounds of the others.
                "--server.tomcat.max-keep-alive-requests=-1",
                "--server.tomcat.keep-alive-timeout=5m",
                "--logging.level.root=warn");
    }

    /** Stops everything that reads events, so that recording is measured alone. */
    static void stopProjections(ConfigurableApplicationContext waymark) {
        waymark.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
    }
}
