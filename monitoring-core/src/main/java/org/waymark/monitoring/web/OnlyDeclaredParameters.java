package org.waymark.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.monitoring.access.Doors;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.projection.Rebuild;

/**
 * Refuses query parameters that an endpoint of the API does not declare. Ignored, a mistyped limit
 * would be answered with everything, and a mistyped cursor with the first page for ever. Every
 * endpoint understands {@code atLeast}: one that does not say what it reads waits for all
 * projections.
 */
@Component
class OnlyDeclaredParameters implements HandlerInterceptor, WebMvcConfigurer {

    private static final String OURS = "org.waymark.";
    private static final String AT_LEAST = "atLeast";
    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Map<Method, Optional<Set<String>>> known = new ConcurrentHashMap<>();
    private final Positions positions;
    private final ObjectProvider<Rebuild> projections;

    OnlyDeclaredParameters(Positions positions, ObjectProvider<Rebuild> projections) {
        this.positions = positions;
        this.projections = projections;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET")
                && Doors.forPrograms(request)
                && handler instanceof HandlerMethod endpoint
                && isOfOurApi(endpoint)) {
            known.computeIfAbsent(endpoint.getMethod(), method -> declared(endpoint))
                    .ifPresent(names -> {
                        refuseOthers(request, names);
                        if (!names.contains(AT_LEAST)) {
                            await(request.getParameter(AT_LEAST));
                        }
                    });
        }
        return true;
    }

    private void await(@Nullable String position) {
        if (position == null || position.isBlank()) {
            return;
        }
        try {
            positions.await(
                    Long.valueOf(position.strip()),
                    projections.getObject().names().toArray(String[]::new));
        } catch (NumberFormatException e) {
            throw new InvalidValue(AT_LEAST, "Give the number that a write answered.");
        }
    }

    private static boolean isOfOurApi(HandlerMethod endpoint) {
        return endpoint.getBeanType().isAnnotationPresent(RestController.class)
                && endpoint.getBeanType().getName().startsWith(OURS);
    }

    private static void refuseOthers(HttpServletRequest request, Set<String> names) {
        for (String name : request.getParameterMap().keySet()) {
            if (!names.contains(name) && !name.equals(AT_LEAST)) {
                throw new InvalidValue(
                        name,
                        names.isEmpty()
                                ? "There is no such parameter; this address has none."
                                : "There is no such parameter; this address has "
                                        + String.join(", ", names)
                                        + ".");
            }
        }
    }

    /** Empty for an endpoint that reads all parameters, whatever they are called. */
    private static Optional<Set<String>> declared(HandlerMethod endpoint) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : endpoint.getMethodParameters()) {
            RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
            if (single != null && parameter.getParameterType() == Map.class) {
                return Optional.empty();
            }
            if (single != null) {
                names.add(name(single, parameter));
            } else if (parameter.getParameterAnnotations().length == 0
                    && parameter.getParameterType().isRecord()) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        return Optional.of(names);
    }

    private static String name(RequestParam single, MethodParameter parameter) {
        if (!single.name().isEmpty()) {
            return single.name();
        }
        parameter.initParameterNameDiscovery(NAMES);
        return Objects.requireNonNull(parameter.getParameterName());
    }
}
