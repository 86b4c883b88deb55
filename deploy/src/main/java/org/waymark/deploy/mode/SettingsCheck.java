package org.waymark.deploy.mode;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Checks the settings of {@code waymark.mode} before anything is started, so that a mistake is one
 * clear sentence. The example mode is bound to this machine whatever else was asked for: its
 * passwords are public.
 */
class SettingsCheck
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final Set<String> ROLES = Set.of("dashboard", "hotline", "projections");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment settings = context.getEnvironment();
        List<String> roles = roles(settings);
        switch (Mode.of(settings.getProperty("waymark.mode", "production"))) {
            case EXAMPLE -> {
                bindToThisMachine(settings);
                giveTheHelpLineItsProgramme(settings);
            }
            case PRODUCTION -> requireSecrets(settings, roles);
        }
    }

    /** Last, so that it sees the settings which other initializers contribute. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private static List<String> roles(Environment settings) {
        String all = String.join(",", ROLES);
        List<String> roles =
                Arrays.stream(settings.getProperty("waymark.roles", all).split(","))
                        .map(String::strip)
                        .toList();
        roles.stream()
                .filter(role -> !ROLES.contains(role))
                .findFirst()
                .ifPresent(SettingsCheck::refuseRole);
        return roles;
    }

    private static void refuseRole(String role) {
        throw new FailureAnalyzedException(
                "waymark.roles names '%s', which is no role.".formatted(role),
                "Set waymark.roles (WAYMARK_ROLES) to one or more of dashboard, hotline and"
                        + " projections, separated by commas.");
    }

    private static void bindToThisMachine(ConfigurableEnvironment settings) {
        Map<String, Object> addresses = new HashMap<>(Map.of("server.address", "127.0.0.1"));
        if (settings.containsProperty("management.server.port")) {
            addresses.put("management.server.address", "127.0.0.1");
        }
        settings.getPropertySources().addFirst(new MapPropertySource("example mode", addresses));
    }

    /** The made-up one of the example, unless somebody wants another. */
    private static void giveTheHelpLineItsProgramme(ConfigurableEnvironment settings) {
        Map<String, Object> programme = Map.of("waymark.hotline.programme", "HELP-LINE");
        settings.getPropertySources()
                .addLast(new MapPropertySource("example programme", programme));
    }

    private static void requireSecrets(Environment settings, List<String> roles) {
        require(
                settings,
                "spring.datasource.url",
                "Set it (SPRING_DATASOURCE_URL) to the JDBC address of a PostgreSQL 18 database,"
                        + " like jdbc:postgresql://db:5432/waymark.");
        require(
                settings,
                "waymark.keys.file",
                "Make the master keys once with `java -jar waymark.jar make-keys FILE`, keep a copy"
                    + " apart from the database's backups, and set it (WAYMARK_KEYS_FILE) to their"
                    + " path.");
        if (roles.contains("hotline")) {
            require(
                    settings,
                    "waymark.telegram.token",
                    "Set it (WAYMARK_TELEGRAM_TOKEN) to the token that BotFather gave for the help"
                            + " line's bot, or leave hotline out of waymark.roles.");
            requireWebhookAddress(settings);
        }
    }

    private static void requireWebhookAddress(Environment settings) {
        if (settings.getProperty("waymark.telegram.mode", "polling").equalsIgnoreCase("webhook")) {
            require(
                    settings,
                    "waymark.telegram.webhook-url",
                    "Set it (WAYMARK_TELEGRAM_WEBHOOK_URL) to the address at which Telegram reaches"
                            + " Waymark, like https://help.example.org, or waymark.telegram.mode to"
                            + " polling.");
        }
    }

    private static void require(Environment settings, String name, String remedy) {
        if (settings.getProperty(name, "").isBlank()) {
            throw new FailureAnalyzedException(
                    name + " is not set, and the production mode needs it.",
                    remedy + " To try Waymark out with example data, set waymark.mode to example.");
        }
    }
}
