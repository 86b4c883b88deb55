package org.waymark.monitoring.web;

import java.net.URI;
import java.util.Objects;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
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
import org.waymark.monitoring.privacy.KeyDestroyed;
import org.waymark.monitoring.projection.Positions;

/**
 * Answers every refusal of the API as RFC 9457 {@code application/problem+json}: what was wrong, in
 * which {@code field}, and what to do. Never repeats what was sent.
 */
@RestControllerAdvice(annotations = RestController.class)
public class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler({
        InvalidValue.class,
        RuleBroken.class,
        IdTaken.class,
        NotFound.class,
        AggregateNotFoundException.class,
        OutOfReach.class,
        VersionMissing.class,
        ConflictingAggregateVersionException.class,
        ConcurrencyException.class,
        KeyDestroyed.class,
        Positions.StillBehind.class
    })
    ResponseEntity<ProblemDetail> on(Exception refused) {
        Refusal refusal = Objects.requireNonNull(Refusal.to(refused));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(refusal.kind().status);
        if (refusal.kind() == Refusal.Kind.STILL_BEHIND) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.body(problem(refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MethodArgumentTypeMismatchException mismatch) {
        return on(
                new InvalidValue(
                        mismatch.getName(), UnreadableBody.form(mismatch.getRequiredType())));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return wrong(missing.getParameterName(), "Missing: give it in the query.");
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return wrong(UnreadableBody.field(unreadable), UnreadableBody.reason(unreadable));
    }

    /** Answered as for a request that reaches no endpoint. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException stray,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ResponseEntity<ProblemDetail> answer = StrayRequests.wrongType(stray);
        return ResponseEntity.status(status).headers(answer.getHeaders()).body(answer.getBody());
    }

    private ResponseEntity<Object> wrong(String field, String reason) {
        return ResponseEntity.badRequest().body(on(new InvalidValue(field, reason)).getBody());
    }

    private static ProblemDetail problem(Refusal refusal) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(refusal.kind().status, refusal.detail());
        problem.setTitle(refusal.kind().title);
        problem.setType(URI.create("urn:waymark:problem:" + refusal.kind().code()));
        refusal.more().forEach(problem::setProperty);
        return problem;
    }
}
