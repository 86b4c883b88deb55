package org.waymark.monitoring.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the bodies of requests are read. */
@Configuration(proxyBeanMethods = false)
class RequestBodies {

    /**
     * What a list or map holds is there or left out: a null would be met by every rule about it.
     */
    @Bean
    JsonMapperBuilderCustomizer noNullsWithin() {
        return json ->
                json.changeDefaultNullHandling(
                        nulls -> JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }
}
