package org.waymark.monitoring.web;

import java.net.URI;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.waymark.monitoring.eventstore.IdTaken;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.projection.Positions;
import tools.jackson.core.JacksonException;

/**
 * Answers every refusal of the API as RFC 9457 {@code application/problem+json}: what was wrong, in
 * which {@code field}, and what to do. Never repeats what was sent.
 */
@RestControllerAdvice(annotations = RestController.class)
public class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail on(InvalidValue invalid) {
        ProblemDetail problem =
                problem(
                        HttpStatus.BAD_REQUEST,
                        "invalid-value",
                        "A value cannot be taken",
                        invalid);
        problem.setProperty("field", invalid.field());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(RuleBroken broken) {
        ProblemDetail problem =
                problem(HttpStatus.CONFLICT, "rule-broken", "A rule refuses this", broken);
        problem.setProperty("rule", broken.rule());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(IdTaken taken) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "id-taken", "The id is taken", taken);
        problem.setProperty("field", "id");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(NotFound missing) {
        ProblemDetail problem =
                problem(HttpStatus.NOT_FOUND, "not-found", "There is no such record", missing);
        problem.setProperty("field", missing.field());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(OutOfReach outside) {
        return problem(
                HttpStatus.FORBIDDEN,
                "out-of-reach",
                "Outside your programmes, countries or partners",
                outside);
    }

    @ExceptionHandler
    ProblemDetail on(VersionMissing missing) {
        ProblemDetail problem =
                problem(
                        HttpStatus.PRECONDITION_REQUIRED,
                        "version-missing",
                        "Say which version you saw",
                        missing);
        problem.setProperty("field", HttpHeaders.IF_MATCH);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(AggregateNotFoundException missing) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND,
                        "There is no record " + missing.getAggregateIdentifier() + ".");
        problem.setType(type("not-found"));
        problem.setProperty("field", "id");
        return problem;
    }

    @ExceptionHandler({ConflictingAggregateVersionException.class, ConcurrencyException.class})
    ProblemDetail onLostRace(RuntimeException lost) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.PRECONDITION_FAILED,
                        "The record has changed since you read it. Read it again and repeat your"
                                + " change on the new version.");
        problem.setTitle("The record has moved on");
        problem.setType(type("lost-race"));
        problem.setProperty("field", HttpHeaders.IF_MATCH);
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Positions.StillBehind behind) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(
                        problem(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "still-behind",
                                "The figures are catching up",
                                behind));
    }

    @ExceptionHandler
    ProblemDetail on(MethodArgumentTypeMismatchException mismatch) {
        return on(new InvalidValue(mismatch.getName(), "Has the wrong form: see /v3/api-docs."));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return ResponseEntity.badRequest()
                .body(on(new InvalidValue(missing.getParameterName(), "Missing.")));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return ResponseEntity.badRequest()
                .body(on(new InvalidValue(field(unreadable), reason(unreadable))));
    }

    private static String field(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException json && !json.getPath().isEmpty()
                ? path(json)
                : "body";
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null
                                ? step.getPropertyName()
                                : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    /** Jackson's own message would repeat what was sent. */
    private static String reason(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case tools.jackson.databind.exc.UnrecognizedPropertyException unknown ->
                    "There is no such field: use " + known(unknown) + ".";
            case JacksonException json when json.getPath().isEmpty() ->
                    "Not JSON that can be read: check brackets and quotes.";
            case null, default -> "Has the wrong form: see /v3/api-docs.";
        };
    }

    private static String known(tools.jackson.databind.exc.UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static ProblemDetail problem(
            HttpStatus status, String type, String title, Exception refusal) {
        @Nullable String detail = refusal.getMessage();
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, detail == null ? title : detail);
        problem.setTitle(title);
        problem.setType(type(type));
        return problem;
    }

    private static URI type(String name) {
        return URI.create("urn:waymark:problem:" + name);
    }
}
