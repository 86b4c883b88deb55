package org.waymark.hotline.telegram;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.waymark.hotline.duty.OnHotlineRole;

/**
 * True in the example mode when no other Bot API server is named: then the stand-in takes
 * Telegram's place.
 */
public final class OnStandIn implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        boolean example = "example".equals(environment.getProperty("waymark.mode"));
        boolean named = !environment.getProperty("waymark.telegram.api-url", "").isBlank();
        return example && !named && new OnHotlineRole().matches(context, metadata);
    }
}
