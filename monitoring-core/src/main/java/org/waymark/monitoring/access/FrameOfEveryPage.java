package org.waymark.monitoring.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives every page its frame: navigation by role, who is signed in, the strip of the example mode.
 * Templates read it as they read their model. Programs get no pages, and pay nothing for it.
 */
class FrameOfEveryPage implements HandlerInterceptor {

    private static final String FRAME = "frame";

    private final boolean example;

    FrameOfEveryPage(boolean example) {
        this.example = example;
    }

    /**
     * Before the page is made, so that the page of an error has it too; that of an error which ends
     * the request is dispatched once more, and keeps the first one.
     */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!Doors.forPrograms(request) && request.getAttribute(FRAME) == null) {
            String path = request.getRequestURI().substring(request.getContextPath().length());
            request.setAttribute(FRAME, PageFrame.around(caller(), path, example));
        }
        return true;
    }

    private static @Nullable Caller caller() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Caller caller ? caller : null;
    }
}
