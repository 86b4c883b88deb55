package org.waymark.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailHealthContributorAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.mail.health.MailHealthIndicator;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSender;

/** What makes Waymark unhealthy, by the settings that it is shipped with. */
class HealthTest {

    private final ApplicationContextRunner shipped =
            new ApplicationContextRunner()
                    .withInitializer(new ConfigDataApplicationContextInitializer())
                    .withConfiguration(
                            AutoConfigurations.of(
                                    MailSenderAutoConfiguration.class,
                                    HealthContributorAutoConfiguration.class,
                                    MailHealthContributorAutoConfiguration.class));

    @Test
    void aMailServerThatIsDownDoesNot() {
        shipped.withPropertyValues("spring.mail.host=mail.example.org")
                .run(context ->
                        assertThat(context)
                                .hasSingleBean(JavaMailSender.class)
                                .doesNotHaveBean(MailHealthIndicator.class));
    }
}
