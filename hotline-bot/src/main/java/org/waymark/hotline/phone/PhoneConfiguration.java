package org.waymark.hotline.phone;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.waymark.hotline.telegram.OnStandIn;
import org.waymark.monitoring.access.PublicPaths;

/** The phone page exists only where the stand-in does, and needs no sign-in: children have none. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnStandIn.class)
class PhoneConfiguration {

    @Bean
    PublicPaths phonePaths() {
        return new PublicPaths(List.of("/phone", "/phone/**"));
    }
}
