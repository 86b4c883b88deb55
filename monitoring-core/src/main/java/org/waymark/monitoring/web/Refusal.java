package org.waymark.monitoring.web;

import java.util.Locale;
import java.util.Map;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.waymark.monitoring.eventstore.IdTaken;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.privacy.KeyDestroyed;
import org.waymark.monitoring.projection.Positions;

/**
 * What the API and the pages answer when they refuse.
 *
 * @param detail what was wrong and what to do
 * @param more what else a program can read of it, such as the {@code field}
 */
record Refusal(Kind kind, String detail, Map<String, String> more) {

    private static final String LOST_RACE =
            "The record has changed since you read it. Read it again and repeat your change on the"
                    + " new version.";
    private static final String ERASED =
            "What this is about was erased for good in the meantime. Nothing was saved.";

    /** Its status, and its title in a problem. */
    enum Kind {
        INVALID_VALUE(HttpStatus.BAD_REQUEST, "A value cannot be taken"),
        RULE_BROKEN(HttpStatus.CONFLICT, "A rule refuses this"),
        ID_TAKEN(HttpStatus.CONFLICT, "The id is taken"),
        NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such record"),
        OUT_OF_REACH(HttpStatus.FORBIDDEN, "Outside your programmes, countries or partners"),
        VERSION_MISSING(HttpStatus.PRECONDITION_REQUIRED, "Say which version you saw"),
        LOST_RACE(HttpStatus.PRECONDITION_FAILED, "The record has moved on"),
        ERASED(HttpStatus.GONE, "It was erased"),
        STILL_BEHIND(HttpStatus.SERVICE_UNAVAILABLE, "The figures are catching up");

        final HttpStatus status;
        final String title;

        Kind(HttpStatus status, String title) {
            this.status = status;
            this.title = title;
        }

        /** For example {@code invalid-value}. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** To this exception, or to the first of its causes that is refused; null for a fault. */
    static @Nullable Refusal to(@Nullable Throwable thrown) {
        return switch (thrown) {
            case InvalidValue e -> field(Kind.INVALID_VALUE, e.field(), e.getMessage());
            case RuleBroken e -> of(Kind.RULE_BROKEN, e.getMessage(), more(e));
            case IdTaken e -> field(Kind.ID_TAKEN, "id", e.getMessage());
            case NotFound e -> field(Kind.NOT_FOUND, e.field(), e.getMessage());
            case AggregateNotFoundException e ->
                    field(
                            Kind.NOT_FOUND,
                            "id",
                            "There is no record " + e.getAggregateIdentifier() + ".");
            case OutOfReach e -> of(Kind.OUT_OF_REACH, e.getMessage(), Map.of());
            case VersionMissing e ->
                    field(Kind.VERSION_MISSING, HttpHeaders.IF_MATCH, e.getMessage());
            case ConflictingAggregateVersionException _, ConcurrencyException _ ->
                    field(Kind.LOST_RACE, HttpHeaders.IF_MATCH, LOST_RACE);
            case KeyDestroyed _ -> of(Kind.ERASED, ERASED, Map.of());
            case Positions.StillBehind e -> of(Kind.STILL_BEHIND, e.getMessage(), Map.of());
            case null -> null;
            default -> to(thrown.getCause());
        };
    }

    private static Map<String, String> more(RuleBroken broken) {
        String field = broken.field();
        return field == null
                ? Map.of("rule", broken.rule())
                : Map.of("rule", broken.rule(), "field", field);
    }

    private static Refusal field(Kind kind, String field, @Nullable String detail) {
        return of(kind, detail, Map.of("field", field));
    }

    private static Refusal of(Kind kind, @Nullable String detail, Map<String, String> more) {
        return new Refusal(kind, detail == null ? kind.title : detail, more);
    }
}
