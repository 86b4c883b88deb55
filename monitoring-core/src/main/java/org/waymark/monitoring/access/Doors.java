package org.waymark.monitoring.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * Which requests come from programs and which from people, and which a foreign page may have
 * caused.
 */
public final class Doors {

    static final List<String> FOR_PROGRAMS = List.of("/api/", "/actuator/", "/v3/");

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private Doors() {}

    /** Programs are answered with JSON and status codes, people with pages and redirects. */
    public static boolean forPrograms(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return FOR_PROGRAMS.stream().anyMatch(path::startsWith);
    }

    /**
     * Whether a change must prove by its CSRF token that no foreign page caused it. Asked of every
     * session, and of everything that a browser marks as coming from elsewhere. A program that
     * shows its password or token itself is not asked.
     */
    static boolean needCsrfToken(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod())) {
            return false;
        }
        if (request.getSession(false) != null || fromElsewhere(request)) {
            return true;
        }
        return !forPrograms(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    private static boolean fromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return (site != null && !OWN_SITE.contains(site))
                || (origin != null && foreign(origin, request));
    }

    private static boolean foreign(String origin, HttpServletRequest request) {
        return !origin.endsWith("://" + request.getHeader(HttpHeaders.HOST));
    }
}
