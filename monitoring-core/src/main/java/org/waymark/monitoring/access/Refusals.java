package org.waymark.monitoring.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What those meet who may not pass: programs get a problem document (RFC 9457), people the sign-in
 * page or a plain page that says no.
 */
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String SIGN_IN = "/sign-in";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final WaysIn ways;

    Refusals(WaysIn ways) {
        this.ways = ways;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refusal)
            throws IOException {
        if (Doors.forPrograms(request)) {
            refuseProgram(request, response, refusal);
        } else if (asksAScript(request)) {
            // It could not show the sign-in page; htmx would put it into a corner of its page.
            response.setHeader("HX-Redirect", request.getContextPath() + SIGN_IN);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(request.getContextPath() + SIGN_IN);
        }
    }

    private static boolean asksAScript(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return request.getHeader("HX-Request") != null
                || (mode != null && !mode.equals("navigate"));
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn)) {
            commence(request, response, new InsufficientAuthenticationException("Not signed in."));
        } else if (Doors.forPrograms(request)) {
            problem(request, response, HttpStatus.FORBIDDEN, reason(refusal));
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private void refuseProgram(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof SlowedDown slowed) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(slowed.seconds()));
            problem(
                    request,
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "%s: try again in %d seconds."
                            .formatted(slowed.getMessage(), slowed.seconds()));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
        problem(request, response, HttpStatus.UNAUTHORIZED, advice(refusal));
    }

    /**
     * Browsers are not asked for HTTP Basic: they would remember the password and send it along
     * unasked. Nor is anybody where passwords are switched off.
     */
    private String challenge(HttpServletRequest request) {
        boolean browser = request.getHeader("Sec-Fetch-Mode") != null;
        return browser || !ways.passwords()
                ? "Bearer"
                : "Basic realm=\"waymark\", charset=\"UTF-8\"";
    }

    private String advice(AuthenticationException refusal) {
        if (!ways.passwords()) {
            return "Show a valid API token as bearer, or sign in on the page /sign-in. Passwords"
                    + " are switched off here.";
        }
        return refusal instanceof InsufficientAuthenticationException
                ? "Sign in with HTTP Basic, with an API token as bearer, or on the page /sign-in."
                : "The name and password or the token are wrong, expired, revoked or disabled.";
    }

    private static String reason(AccessDeniedException refusal) {
        return refusal instanceof CsrfException
                ? "A request within a session needs its CSRF token (header X-CSRF-TOKEN)."
                : "Your roles or your scope do not allow this.";
    }

    private static void problem(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String detail)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("instance", request.getRequestURI());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsString(problem).getBytes(UTF_8));
    }
}
