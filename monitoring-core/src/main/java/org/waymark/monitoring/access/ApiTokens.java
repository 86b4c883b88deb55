package org.waymark.monitoring.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.privacy.AuditTrail;

/**
 * Keys of machines. A revoked one opens nothing any more: at once in this process, and after half a
 * minute at most in others. Nor does one whose account answers children.
 */
@Service
public class ApiTokens {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_LABEL = 100;

    private final ApiTokenTable table;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Cache<String, StoredToken> known =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(10_000).build();

    ApiTokens(
            ApiTokenTable table,
            Accounts accounts,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Issues a token that acts as this account.
     *
     * @param by id of the account that issues it, for the audit trail
     * @param label what it is for, 1 to 100 characters
     * @param lasting until it expires, at most 366 days
     * @throws InvalidValue naming {@code label} or {@code days}
     * @throws RuleBroken {@code HelpLineIsForPeople} when the account answers children
     */
    public IssuedToken issue(String by, Account account, String label, Duration lasting) {
        RuleBroken.require(
                !account.answersChildren(),
                "HelpLineIsForPeople",
                "An account that answers children gets no API token: nobody but its owner may read"
                        + " what they wrote.");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        TokenSecret secret = TokenSecret.random();
        ApiToken token =
                new ApiToken(
                        secret.id(),
                        account.id(),
                        checked(label),
                        now,
                        now.plus(checked(lasting)),
                        null);
        transaction.executeWithoutResult(status -> {
            table.add(token, secret.hash());
            audit.accountChanged(by, "token-issued", account.id());
        });
        return new IssuedToken(token, secret.text());
    }

    /** The tokens of an account, newest first, with the expired and revoked ones. */
    public List<ApiToken> of(Account account) {
        return table.of(account.id());
    }

    /**
     * Revokes a token for good; repeating it changes nothing.
     *
     * @return false when the account has no such token
     */
    public boolean revoke(String by, Account account, String tokenId) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    boolean found = table.revoke(account.id(), tokenId, clock.instant());
                    if (found) {
                        audit.accountChanged(by, "token-revoked", account.id());
                        AfterCommit.forget(() -> known.invalidate(tokenId));
                    }
                    return found;
                }));
    }

    /**
     * The account that this token acts as; empty when it is unknown, altered, expired or revoked.
     * Empty, too, while the account answers children: roles are given to accounts that have tokens
     * already, so it is asked whenever a token is shown and not only when one is issued.
     */
    Optional<Account> accountOf(String text) {
        return TokenSecret.parse(text)
                .flatMap(this::opened)
                .flatMap(token -> accounts.active(token.accountId()))
                .filter(account -> !account.answersChildren());
    }

    private Optional<ApiToken> opened(TokenSecret secret) {
        StoredToken stored = known.get(secret.id(), id -> table.find(id).orElse(null));
        return stored != null && stored.opens(secret, clock.instant())
                ? Optional.of(stored.token())
                : Optional.empty();
    }

    private static String checked(String label) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new InvalidValue("label", "Say in 1 to 100 characters what the token is for.");
        }
        return label.strip();
    }

    private static Duration checked(Duration lasting) {
        if (!lasting.isPositive() || lasting.compareTo(LONGEST) > 0) {
            throw new InvalidValue("days", "A token lasts between 1 and 366 days.");
        }
        return lasting;
    }
}
