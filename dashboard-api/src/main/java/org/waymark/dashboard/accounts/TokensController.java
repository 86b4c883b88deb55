package org.waymark.dashboard.accounts;

import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.access.ApiToken;
import org.waymark.monitoring.access.ApiTokens;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.IssuedToken;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.web.NotFound;

/** Issues and revokes the keys of machines. */
@RestController
@RequestMapping("/api/accounts/{username}/tokens")
class TokensController {

    private static final int DAYS = 90;
    private static final int LONGEST_LABEL = 100;

    private final ApiTokens tokens;
    private final Lookup lookup;

    TokensController(ApiTokens tokens, Lookup lookup) {
        this.tokens = tokens;
        this.lookup = lookup;
    }

    /** The account's tokens, newest first, with the expired and revoked ones. */
    @GetMapping
    @RolesAllowed("ADMIN")
    List<TokenView> list(@PathVariable String username) {
        return tokens.of(lookup.account(username)).stream().map(TokenView::of).toList();
    }

    /** Issues a token; the answer shows its secret this once. */
    @PostMapping
    @RolesAllowed("ADMIN")
    ResponseEntity<NewToken> issue(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String username,
            @RequestBody TokenRequest body) {
        IssuedToken issued =
                tokens.issue(
                        caller.accountId(),
                        lookup.account(username),
                        Text.required("label", body.label(), LONGEST_LABEL),
                        Duration.ofDays(body.days() == null ? DAYS : body.days()));
        String id = issued.token().id();
        return ResponseEntity.created(URI.create("/api/accounts/" + username + "/tokens/" + id))
                .body(
                        new NewToken(
                                id,
                                issued.token().label(),
                                issued.token().expiresAt(),
                                issued.secret()));
    }

    /** Revokes a token; repeating it changes nothing. */
    @DeleteMapping("/{token}")
    @RolesAllowed("ADMIN")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String username,
            @PathVariable String token) {
        if (!tokens.revoke(caller.accountId(), lookup.account(username), token)) {
            throw new NotFound("token", "such token of this account");
        }
    }

    /**
     * A token to be issued.
     *
     * @param days how long it lasts, 1 to 366; 90 when left out
     */
    record TokenRequest(@Nullable String label, @Nullable Integer days) {}

    /** A token just issued. */
    record NewToken(String id, String label, Instant expiresAt, String secret) {}

    /** A token without its secret. */
    record TokenView(
            String id,
            String label,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {

        static TokenView of(ApiToken token) {
            return new TokenView(
                    token.id(),
                    token.label(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.revokedAt());
        }
    }
}
