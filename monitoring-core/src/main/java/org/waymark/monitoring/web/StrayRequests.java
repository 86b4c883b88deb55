package org.waymark.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.waymark.monitoring.access.Doors;

/**
 * Answers programs whose request reaches no endpoint with what there is instead. People get their
 * page: what is thrown again here is left to others.
 */
@RestControllerAdvice
class StrayRequests {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NoResourceFoundException stray, HttpServletRequest request)
            throws NoResourceFoundException {
        requireProgram(request, stray);
        return answer(
                HttpStatus.NOT_FOUND,
                stray.getHeaders(),
                "There is no such address. GET /v3/api-docs lists those that there are.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(
            HttpRequestMethodNotSupportedException stray, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        requireProgram(request, stray);
        String[] allowed = stray.getSupportedMethods();
        return answer(
                HttpStatus.METHOD_NOT_ALLOWED,
                stray.getHeaders(),
                "This address is not asked in this way: use %s."
                        .formatted(
                                allowed == null ? "another method" : String.join(", ", allowed)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(
            HttpMediaTypeNotSupportedException stray, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        requireProgram(request, stray);
        return wrongType(stray);
    }

    static ResponseEntity<ProblemDetail> wrongType(HttpMediaTypeNotSupportedException stray) {
        return answer(stray.getStatusCode(), stray.getHeaders(), remedy(stray));
    }

    /** The types that can be sent; most endpoints take more than one form of JSON. */
    private static String remedy(HttpMediaTypeNotSupportedException stray) {
        boolean json =
                stray.getSupportedMediaTypes().stream()
                        .anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
        String types =
                stray.getSupportedMediaTypes().stream()
                        .map(MediaType::toString)
                        .collect(Collectors.joining(", "));
        return "Send the body as %s, and say so in Content-Type."
                .formatted(json || types.isEmpty() ? MediaType.APPLICATION_JSON_VALUE : types);
    }

    private static <E extends Exception> void requireProgram(HttpServletRequest request, E stray)
            throws E {
        if (!Doors.forPrograms(request)) {
            throw stray;
        }
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatusCode status, HttpHeaders headers, String remedy) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, remedy);
        HttpStatus known = HttpStatus.valueOf(status.value());
        problem.setTitle(known.getReasonPhrase());
        problem.setType(
                URI.create(
                        "urn:waymark:problem:"
                                + known.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
