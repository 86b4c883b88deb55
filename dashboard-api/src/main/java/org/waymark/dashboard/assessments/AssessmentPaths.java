package org.waymark.dashboard.assessments;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.monitoring.access.PublicPaths;

/** Whoever has a link can answer: participants have no account. */
@Configuration(proxyBeanMethods = false)
class AssessmentPaths {

    @Bean
    PublicPaths answersNeedNoSignIn() {
        return new PublicPaths(List.of("/assessments/*"));
    }
}
