package org.waymark.hotline.conversation;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.hotline.danger.DangerRules;
import org.waymark.hotline.script.Countries;
import org.waymark.hotline.script.Script;
import org.waymark.hotline.script.Scripts;

/**
 * Reads scripts, numbers and danger rules at the start, and says which of them nobody has checked.
 */
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ConversationConfiguration.class);

    @Bean
    Scripts scripts() {
        Scripts scripts = Scripts.onClassPath();
        List<String> unreviewed =
                scripts.all().stream()
                        .filter(script -> !script.reviewed())
                        .map(Script::language)
                        .toList();
        if (!unreviewed.isEmpty()) {
            LOG.warn(
                    "No native speaker has checked the scripts in {} yet (reviewedBy is empty)",
                    unreviewed);
        }
        return scripts;
    }

    @Bean
    Countries countries() {
        return Countries.onClassPath();
    }

    @Bean
    DangerRules dangerRules() {
        DangerRules rules = DangerRules.onClassPath();
        if (!rules.unreviewed().isEmpty()) {
            LOG.warn(
                    "No native speaker has checked the danger rules in {} yet (reviewedBy is"
                            + " empty)",
                    rules.unreviewed());
        }
        return rules;
    }

    @Bean
    Meanings meanings(Scripts scripts) {
        return new Meanings(scripts);
    }

    @Bean
    SilentHours silentHours(
            @Value("${waymark.hotline.silent-from:21:00}") LocalTime from,
            @Value("${waymark.hotline.silent-until:08:00}") LocalTime until,
            @Value("${waymark.hotline.zone:Europe/Sofia}") ZoneId zone) {
        return new SilentHours(from, until, zone);
    }

    @Bean
    Speech speech(Scripts scripts, Countries countries, SilentHours silent) {
        return new Speech(scripts, countries, silent);
    }
}
