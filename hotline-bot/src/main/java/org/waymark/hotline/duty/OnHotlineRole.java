package org.waymark.hotline.duty;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * True on nodes that do the help line's work: {@code waymark.roles} is unset or names {@code
 * hotline}.
 */
public final class OnHotlineRole implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String roles = context.getEnvironment().getProperty("waymark.roles", "hotline");
        List<String> names = Arrays.stream(roles.split(",", -1)).map(String::strip).toList();
        return names.contains("hotline");
    }
}
