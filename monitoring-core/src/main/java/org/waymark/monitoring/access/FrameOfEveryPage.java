package org.waymark.monitoring.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Gives every page its frame: navigation by role, who is signed in, the strip of the example mode.
 * Answers without a page, such as those of the API, have none and pay nothing for it.
 */
class FrameOfEveryPage implements HandlerInterceptor {

    private final boolean example;

    FrameOfEveryPage(boolean example) {
        this.example = example;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        if (page != null && page.hasView() && !redirects(page)) {
            String path = request.getRequestURI().substring(request.getContextPath().length());
            page.addObject("frame", PageFrame.around(caller(), path, example));
        }
    }

    private static boolean redirects(ModelAndView page) {
        String name = page.getViewName();
        return name != null && name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX);
    }

    private static @Nullable Caller caller() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Caller caller ? caller : null;
    }
}
