package org.waymark.monitoring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.monitoring.privacy.KeysFile;
import org.waymark.monitoring.testing.TestDatabase;

class FirstAccountsTest {

    private static final String PROVIDER = "spring.security.oauth2.client.registration.house.";

    @TempDir Path directory;
    private final String database = TestDatabase.freshDatabase();

    @Test
    void refusesToStartProductionWithoutAFirstAdmin() {
        assertThatThrownBy(() -> start("production", null))
                .hasStackTraceContaining("waymark.admin.username");
    }

    @Test
    void opensTheFirstAdminFromTheSettingsAndNeedsThemNoMoreAfterwards() throws IOException {
        Path password = Files.writeString(directory.resolve("password"), "chosen by an admin\n");
        start("production", password).close();

        try (var again = start("production", null)) {
            Accounts accounts = again.getBean(Accounts.class);
            assertThat(accounts.after("", 10)).hasSize(1);
            assertThat(accounts.signIn("first", "chosen by an admin")).isPresent();
        }
    }

    @Test
    void refusesTheWellKnownPasswordInProduction() throws IOException {
        Path password = Files.writeString(directory.resolve("password"), "waymark-example");

        assertThatThrownBy(() -> start("production", password))
                .hasStackTraceContaining("Everybody knows this password");
    }

    @Test
    void refusesADatabaseWithExampleAccountsInProduction() {
        try (var example = start("example", null)) {
            assertThat(example.getBean(Accounts.class).after("", 10)).hasSize(6);
        }

        assertThatThrownBy(() -> start("production", null))
                .hasStackTraceContaining("accounts of the example mode");
    }

    @Test
    void opensTheFirstAdminWithoutAPasswordWherePasswordsAreSwitchedOff() {
        try (var started =
                start(
                        "production",
                        null,
                        "waymark.admin.username=first",
                        "waymark.sign-in.passwords=false",
                        PROVIDER + "client-id=waymark",
                        PROVIDER + "scope=openid",
                        "spring.security.oauth2.client.provider.house.issuer-uri=http://127.0.0.1:1")) {
            assertThat(started.getBean(Accounts.class).byName("first")).isPresent();
        }
    }

    @Test
    void refusesToStartWhenNobodyCouldSignIn() {
        assertThatThrownBy(() -> start("example", null, "waymark.sign-in.passwords=false"))
                .hasStackTraceContaining("waymark.sign-in.passwords is false");
    }

    @Test
    void refusesAProviderThatWouldNotSayWhoThePersonIs() {
        assertThatThrownBy(() ->
                        start(
                                "example",
                                null,
                                PROVIDER + "client-id=waymark",
                                PROVIDER + "provider=github"))
                .hasStackTraceContaining(PROVIDER + "scope does not contain openid");
    }

    private ConfigurableApplicationContext start(
            String mode, @Nullable Path password, String... more) {
        return new SpringApplicationBuilder(AccessTestApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "waymark.mode=" + mode,
                        "waymark.data-dir=" + directory,
                        "waymark.keys.file=" + keys(),
                        "spring.datasource.url=" + database,
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        password == null ? "a=b" : "waymark.admin.username=first",
                        password == null ? "a=b" : "waymark.admin.password-file=" + password)
                .properties(more)
                .run();
    }

    private Path keys() {
        Path keys = directory.resolve("keys.json");
        if (!Files.exists(keys)) {
            KeysFile.create(keys);
        }
        return keys;
    }
}
