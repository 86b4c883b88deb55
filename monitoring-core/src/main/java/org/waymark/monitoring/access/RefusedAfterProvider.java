package org.waymark.monitoring.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Sends somebody whom a provider did not get in back to the sign-in page: with {@code ?provider=}
 * {@code no-account}, {@code unverified}, or {@code failed}.
 */
class RefusedAfterProvider implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAfterProvider.class);
    private static final int LONGEST_MESSAGE = 300;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refusal)
            throws IOException {
        LOG.warn("Nobody was signed in by a provider: {}", oneLine(refusal.getMessage()));
        String code = refusal instanceof NotLetIn known ? known.code() : "failed";
        response.sendRedirect(request.getContextPath() + Refusals.SIGN_IN + "?provider=" + code);
    }

    /** Parts of it come from outside: they must not look like further lines of the log. */
    private static String oneLine(@Nullable String message) {
        String line = String.valueOf(message).replaceAll("\\p{Cntrl}+", " ");
        return line.substring(0, Math.min(line.length(), LONGEST_MESSAGE));
    }
}
