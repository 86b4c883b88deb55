package org.waymark.dashboard.records;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses what is asked of a programme that there is not. An empty list would be taken for “nothing
 * was done”, where the code was only misspelt.
 */
@Configuration(proxyBeanMethods = false)
class OnlyKnownProgrammes implements WebMvcConfigurer, HandlerInterceptor {

    private static final String PROGRAMME = "programme";

    /** What measures answer, and take, for records without a programme. */
    private static final String NONE = "not-recorded";

    private final KnownProgrammes programmes;

    OnlyKnownProgrammes(KnownProgrammes programmes) {
        this.programmes = programmes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = request.getMethod().equals("GET") ? request.getParameter(PROGRAMME) : null;
        if (asked != null && !asked.isBlank() && !asked.equals(NONE)) {
            programmes.require(asked.strip(), null);
        }
        return true;
    }
}
