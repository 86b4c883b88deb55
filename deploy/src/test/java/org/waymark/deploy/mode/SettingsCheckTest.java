package org.waymark.deploy.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class SettingsCheckTest {

    private static final Map<String, Object> COMPLETE =
            Map.of(
                    "waymark.mode", "production",
                    "spring.datasource.url", "jdbc:postgresql://db/waymark",
                    "waymark.keys.file", "/etc/waymark/keys.json",
                    "waymark.telegram.token", "1:secret");

    @Test
    void acceptsACompleteProduction() {
        assertThatCode(() -> check(COMPLETE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring.datasource.url", "waymark.keys.file", "waymark.telegram.token"})
    void namesWhatIsMissingInProductionAndTheRemedy(String missing) {
        Map<String, Object> settings = new HashMap<>(COMPLETE);
        settings.put(missing, " ");

        assertThatThrownBy(() -> check(settings))
                .isInstanceOfSatisfying(
                        FailureAnalyzedException.class,
                        failure -> {
                            assertThat(failure.analysis().getDescription()).startsWith(missing);
                            assertThat(failure.analysis().getAction())
                                    .contains(missing.toUpperCase(Locale.ROOT).replace('.', '_'));
                        });
    }

    @Test
    void needsNoTokenWithoutTheHelpLine() {
        Map<String, Object> settings = new HashMap<>(COMPLETE);
        settings.put("waymark.telegram.token", "");
        settings.put("waymark.roles", "dashboard, projections");

        assertThatCode(() -> check(settings)).doesNotThrowAnyException();
    }

    @Test
    void takesNoModeForProduction() {
        assertThatThrownBy(() -> check(Map.of())).hasMessageContaining("production mode");
    }

    @Test
    void refusesModesAndRolesItDoesNotKnow() {
        assertThatThrownBy(() -> check(Map.of("waymark.mode", "demo")))
                .hasMessageContaining("demo");
        assertThatThrownBy(() -> check(Map.of("waymark.mode", "example", "waymark.roles", "bot")))
                .hasMessageContaining("bot");
    }

    @Test
    void bindsTheExampleToThisMachineWhateverWasAsked() {
        var context = check(Map.of("waymark.mode", "example", "server.address", "0.0.0.0"));

        assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    private static GenericApplicationContext check(Map<String, Object> settings) {
        var context = new GenericApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("given", settings));
        new SettingsCheck().initialize(context);
        return context;
    }
}
