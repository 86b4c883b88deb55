package org.waymark.monitoring.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds every endpoint of Waymark's own controllers. */
final class Endpoints {

    private static final Set<RequestMethod> WITH_BODY =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH);

    private Endpoints() {}

    static List<Endpoint> of(ApplicationContext context) {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(mapped -> isOurs(mapped.getValue()))
                .flatMap(mapped -> endpoints(mapped.getKey(), mapped.getValue()))
                .distinct()
                .sorted(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method))
                .toList();
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.waymark");
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapped, HandlerMethod method) {
        return methods(mapped).stream()
                .flatMap(http ->
                        mapped.getPatternValues().stream()
                                .map(pattern -> endpoint(http, pattern, mapped, method)));
    }

    /** A mapping without a method answers all of them; two stand for the rest. */
    private static Set<RequestMethod> methods(RequestMappingInfo mapped) {
        Set<RequestMethod> methods = mapped.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
    }

    private static Endpoint endpoint(
            RequestMethod http, String pattern, RequestMappingInfo mapped, HandlerMethod method) {
        RolesAllowed allowed = find(method, RolesAllowed.class);
        return new Endpoint(
                http.name(),
                pattern,
                allowed == null ? Set.of() : Set.of(allowed.value()),
                find(method, PermitAll.class) != null,
                headers(http, pattern, mapped),
                query(mapped));
    }

    private static Map<String, String> headers(
            RequestMethod http, String pattern, RequestMappingInfo mapped) {
        boolean program = pattern.startsWith("/api/");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                HttpHeaders.ACCEPT,
                first(
                        mapped.getProducesCondition().getProducibleMediaTypes(),
                        program ? MediaType.APPLICATION_JSON : MediaType.TEXT_HTML));
        if (WITH_BODY.contains(http)) {
            headers.put(
                    HttpHeaders.CONTENT_TYPE,
                    first(
                            mapped.getConsumesCondition().getConsumableMediaTypes(),
                            program
                                    ? MediaType.APPLICATION_JSON
                                    : MediaType.APPLICATION_FORM_URLENCODED));
        }
        mapped.getHeadersCondition().getExpressions().stream()
                .filter(header -> !header.isNegated())
                .forEach(header -> headers.put(header.getName(), value(header)));
        return headers;
    }

    private static String query(RequestMappingInfo mapped) {
        return mapped.getParamsCondition().getExpressions().stream()
                .filter(param -> !param.isNegated())
                .map(param -> param.getName() + "=" + value(param))
                .collect(Collectors.joining("&"));
    }

    private static String value(NameValueExpression<String> expression) {
        String value = expression.getValue();
        return value == null ? "true" : value;
    }

    private static String first(Set<MediaType> types, MediaType otherwise) {
        return types.stream().findFirst().orElse(otherwise).toString();
    }

    private static <A extends Annotation> @Nullable A find(HandlerMethod method, Class<A> type) {
        A onMethod = method.getMethodAnnotation(type);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}
