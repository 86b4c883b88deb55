package org.waymark.hotline.desk;

import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the desk's data at the start, and stops there when it has a mistake. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    OpeningHours openingHours(
            @Value("${waymark.hotline.opening-hours:classpath:opening-hours.yaml}")
                    Resource resource) {
        return OpeningHours.read(
                Objects.requireNonNullElse(resource.getFilename(), "opening-hours"), resource);
    }
}
