package org.waymark.monitoring.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.function.HandlerFunction;

/**
 * Lets a controller method run only for the roles in its {@code @RolesAllowed}, and a method
 * without that annotation for nobody. Done before the request's body is read, so that somebody who
 * may not do a thing learns nothing about its rules; method security would only come afterwards.
 */
class OnlyAllowedRoles implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && !allowed(handler)) {
            throw new AccessDeniedException("The roles of this caller do not allow it.");
        }
        return true;
    }

    private static boolean allowed(Object handler) {
        if (handler instanceof HandlerMethod method) {
            return !isOurs(method) || find(method, PermitAll.class) != null || mayRun(method);
        }
        return !(handler instanceof HandlerFunction);
    }

    private static boolean mayRun(HandlerMethod method) {
        RolesAllowed allowed = find(method, RolesAllowed.class);
        return allowed != null && Arrays.stream(allowed.value()).anyMatch(OnlyAllowedRoles::held);
    }

    private static boolean held(String role) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller instanceof SignedIn signedIn
                && signedIn.getPrincipal().is(Role.valueOf(role));
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.waymark");
    }

    private static <A extends Annotation> @Nullable A find(HandlerMethod method, Class<A> type) {
        A onMethod = method.getMethodAnnotation(type);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}
