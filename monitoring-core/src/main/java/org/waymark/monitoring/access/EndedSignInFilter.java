package org.waymark.monitoring.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose account was disabled or changed, or whose password is another by now. */
class EndedSignInFilter extends OncePerRequestFilter {

    private final Accounts accounts;

    EndedSignInFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && hasEnded()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean hasEnded() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedIn signedIn
                && accounts.active(signedIn.getPrincipal().accountId())
                        .filter(signedIn::isUnder)
                        .isEmpty();
    }
}
