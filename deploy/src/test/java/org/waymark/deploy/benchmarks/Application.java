package org.waymark.deploy.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.deploy.Waymark;

/** Waymark in this process, in the example mode, on a database of its own. */
final class Application {

    private Application() {}

    /** Further settings as {@code --name=value}. */
    static ConfigurableApplicationContext start(String name, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--waymark.mode=example");
        arguments.add("--waymark.data-dir=" + Settings.DIRECTORY.resolve(name));
        arguments.add("--server.port=0");
        // The clients hold their connections through the rounds of the others.
        arguments.add("--server.tomcat.max-keep-alive-requests=-1");
        arguments.add("--server.tomcat.keep-alive-timeout=5m");
        arguments.add("--logging.level.root=warn");
        return SpringApplication.run(Waymark.class, arguments.toArray(String[]::new));
    }

    /** Stops everything that reads events, so that recording is measured alone. */
    static void stopProjections(ConfigurableApplicationContext waymark) {
        waymark.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
    }
}
