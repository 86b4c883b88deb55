package org.waymark.hotline.telegram;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.waymark.hotline.duty.OnHotlineRole;
import org.waymark.monitoring.access.PublicPaths;

/** Telegram does not sign in: it shows the secret of {@link WebhookDoor}. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnHotlineRole.class)
class WebhookPaths {

    @Bean
    PublicPaths webhookPath() {
        return new PublicPaths(List.of(WebhookDoor.PATH));
    }
}
