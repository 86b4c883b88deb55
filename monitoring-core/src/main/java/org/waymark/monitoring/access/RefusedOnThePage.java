package org.waymark.monitoring.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Sends somebody who mistyped back to the sign-in page: with {@code ?refused}, or with the seconds
 * to {@code ?wait=}.
 */
class RefusedOnThePage implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refusal)
            throws IOException {
        String reason =
                refusal instanceof SlowedDown slowed ? "?wait=" + slowed.seconds() : "?refused";
        response.sendRedirect(request.getContextPath() + Refusals.SIGN_IN + reason);
    }
}
