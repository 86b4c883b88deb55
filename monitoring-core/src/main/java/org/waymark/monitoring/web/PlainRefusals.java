package org.waymark.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers a refusal that a page did not answer itself with its status and the plain error page;
 * without it, a conversation that is not there would look like a fault of the server. Comes after
 * everything else that handles exceptions.
 */
@Component
class PlainRefusals implements HandlerExceptionResolver, Ordered {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception thrown) {
        Refusal refusal = Refusal.to(thrown);
        if (refusal == null) {
            return null;
        }
        try {
            response.sendError(refusal.kind().status.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
