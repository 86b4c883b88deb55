package org.waymark.monitoring.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page its frame: navigation by role, who is signed in, the strip of the example mode.
 */
@ControllerAdvice
class FrameOfEveryPage {

    private final boolean example;

    FrameOfEveryPage(@Value("${waymark.mode:production}") String mode) {
        this.example = mode.equals("example");
    }

    @ModelAttribute("frame")
    PageFrame frame(@AuthenticationPrincipal @Nullable Caller caller, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return PageFrame.around(caller, path, example);
    }
}
