package org.waymark.dashboard.pages;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.web.NotFound;

/** What a person meets when a page cannot be shown. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    @ExceptionHandler
    ModelAndView on(NotFound missing) {
        return page(HttpStatus.NOT_FOUND, String.valueOf(missing.getMessage()));
    }

    @ExceptionHandler
    ModelAndView on(InvalidValue invalid) {
        return page(HttpStatus.BAD_REQUEST, invalid.field() + ": " + invalid.getMessage());
    }

    @ExceptionHandler
    ModelAndView on(MethodArgumentTypeMismatchException mismatch) {
        return page(
                HttpStatus.BAD_REQUEST,
                "The address of this page says something about “"
                        + mismatch.getName()
                        + "” that cannot be read. Go back and choose again.");
    }

    @ExceptionHandler
    ModelAndView on(Positions.StillBehind behind) {
        return page(
                HttpStatus.SERVICE_UNAVAILABLE,
                "What you sent is recorded. The pages are still catching up: load this page again"
                        + " in a moment.");
    }

    private static ModelAndView page(HttpStatus status, String message) {
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("message", message);
        return page;
    }
}
