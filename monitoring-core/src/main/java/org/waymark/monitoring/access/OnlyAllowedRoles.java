package org.waymark.monitoring.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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

    /** Whom a method lets in: everybody, or these roles. */
    private record Entry(boolean everybody, Set<Role> roles) {

        boolean admits(@Nullable Authentication caller) {
            return everybody
                    || (caller instanceof SignedIn signedIn
                            && roles.stream().anyMatch(signedIn.getPrincipal()::is));
        }
    }

    /** A method belongs to several controllers when they inherit it. */
    private record Endpoint(Class<?> controller, Method method) {}

    private final Map<Endpoint, Entry> entries = new ConcurrentHashMap<>();

    private boolean allowed(Object handler) {
        if (handler instanceof HandlerMethod method) {
            Endpoint endpoint = new Endpoint(method.getBeanType(), method.getMethod());
            return entries.computeIfAbsent(endpoint, _ -> entry(method))
                    .admits(SecurityContextHolder.getContext().getAuthentication());
        }
        return !(handler instanceof HandlerFunction);
    }

    private static Entry entry(HandlerMethod method) {
        RolesAllowed allowed = find(method, RolesAllowed.class);
        return new Entry(
                !isOurs(method) || find(method, PermitAll.class) != null,
                allowed == null
                        ? Set.of()
                        : Arrays.stream(allowed.value())
                                .map(Role::valueOf)
                                .collect(Collectors.toUnmodifiableSet()));
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
