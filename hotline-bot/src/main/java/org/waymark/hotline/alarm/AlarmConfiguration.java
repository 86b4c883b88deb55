package org.waymark.hotline.alarm;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the ladder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EscalationSettings.class, MailSettings.class})
class AlarmConfiguration {}
