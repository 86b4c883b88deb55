package org.waymark.hotline.telegram;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.waymark.hotline.standin.StandInBotApi;

/** The stand-in Bot API of the example mode, on a loopback port. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnStandIn.class)
class StandInConfiguration {

    @Bean
    StandInBotApi standInBotApi(@Value("${waymark.telegram.stand-in-port:0}") int port) {
        return new StandInBotApi(port);
    }
}
