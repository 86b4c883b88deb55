package org.waymark.hotline.telegram;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.waymark.hotline.duty.OnHotlineRole;
import org.waymark.hotline.standin.StandInBotApi;

/** Which bot this node speaks for, and where its Bot API is. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnHotlineRole.class)
@EnableConfigurationProperties(TelegramSettings.class)
class TelegramConfiguration {

    private static final String EXAMPLE_TOKEN = "7000000001:example";

    @Bean
    TelegramChannel telegramChannel(
            TelegramSettings settings,
            ObjectProvider<StandInBotApi> standIn,
            @Value("${waymark.mode:production}") String mode,
            ChannelParts parts) {
        StandInBotApi example = standIn.getIfAvailable();
        URI server = example == null ? settings.apiUrl() : example.url();
        return new TelegramChannel(token(settings, mode), server, settings, parts);
    }

    /** Where the sum over all nodes is 0 for long, no child is heard. */
    @Bean
    MeterBinder telegramDuty(TelegramChannel channel) {
        return registry -> {
            Gauge.builder("waymark.hotline.on.duty", channel, node -> node.onDuty() ? 1 : 0)
                    .description("1 on the node that speaks with Telegram, 0 on the others")
                    .register(registry);
            Gauge.builder(
                            "waymark.hotline.telegram.silent",
                            channel,
                            node -> node.silence().toSeconds())
                    .baseUnit("seconds")
                    .description("How long Telegram has not answered the node on duty")
                    .register(registry);
        };
    }

    private static @Nullable BotToken token(TelegramSettings settings, String mode) {
        String token = settings.token();
        if (token == null || token.isBlank()) {
            return mode.equals("example") ? new BotToken(EXAMPLE_TOKEN) : null;
        }
        return new BotToken(token);
    }
}
