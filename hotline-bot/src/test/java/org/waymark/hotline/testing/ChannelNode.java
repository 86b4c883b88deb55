package org.waymark.hotline.testing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.hotline.HotlineSettings;
import org.waymark.hotline.channel.CommandMenu;
import org.waymark.hotline.channel.Outbox;
import org.waymark.monitoring.privacy.KeysFile;

/**
 * One process of the help line's channel, without web pages and conversation, on a database of its
 * own or shared with others.
 */
public final class ChannelNode implements AutoCloseable {

    private static final Path DATA = Path.of("target", "channel-node");

    static {
        // Before nodes that start at the same time would all make them.
        if (Files.notExists(DATA.resolve("keys.json"))) {
            KeysFile.create(DATA.resolve("keys.json"));
        }
    }

    private final ConfigurableApplicationContext context;

    private ChannelNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts a node.
     *
     * @param database JDBC address
     * @param botApi where the stand-in listens
     * @param settings further settings as {@code name=value}
     */
    public static ChannelNode start(String database, URI botApi, String... settings) {
        List<String> arguments = new ArrayList<>();
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        arguments.add("--spring.datasource.url=" + database);
        arguments.add("--spring.datasource.username=postgres");
        arguments.add("--spring.datasource.password=postgres");
        arguments.add("--waymark.mode=example");
        arguments.add("--waymark.data-dir=" + DATA);
        arguments.add("--waymark.telegram.api-url=" + botApi);
        arguments.add("--waymark.hotline.long-poll=2s");
        arguments.add("--waymark.hotline.first-retry=20ms");
        arguments.add("--spring.main.banner-mode=off");
        SpringApplication application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        return new ChannelNode(application.run(arguments.toArray(String[]::new)));
    }

    /** A node as a process of its own: {@code ChannelNode <database> <botApi>}. */
    public static void main(String... arguments) throws InterruptedException {
        start(arguments[0], URI.create(arguments[1]));
        Thread.currentThread().join();
    }

    /** A part of the node. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** What stands in the conversation's place. */
    public Listener listener() {
        return get(Listener.class);
    }

    /** One number from the database. */
    public long count(String query) {
        return get(JdbcClient.class).sql(query).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
    }

    /** What a node is made of. */
    @SpringBootConfiguration
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @EnableConfigurationProperties(HotlineSettings.class)
    @ComponentScan({
        "org.waymark.monitoring.privacy",
        "org.waymark.hotline.vault",
        "org.waymark.hotline.inbox",
        "org.waymark.hotline.outbox",
        "org.waymark.hotline.telegram"
    })
    static class Parts {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        CommandMenu menu() {
            return () ->
                    Map.of(
                            "", List.of(new CommandMenu.Entry("hide", "Hide this chat")),
                            "bg", List.of(new CommandMenu.Entry("hide", "Скрий този чат")));
        }

        @Bean
        Listener listener(Outbox outbox) {
            return new Listener(outbox);
        }
    }
}
