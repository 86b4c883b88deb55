package org.waymark.dashboard.accounts;

import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.access.Account;
import org.waymark.monitoring.access.Accounts;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.NewPassword;
import org.waymark.monitoring.access.Username;
import org.waymark.monitoring.access.WaysIn;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.web.Cursors;
import org.waymark.monitoring.web.Requests;

/** Opens, changes and disables accounts. */
@RestController
@RequestMapping("/api/accounts")
class AccountsController {

    private final Accounts accounts;
    private final Lookup lookup;
    private final Requests requests;
    private final WaysIn ways;

    AccountsController(Accounts accounts, Lookup lookup, Requests requests, WaysIn ways) {
        this.accounts = accounts;
        this.lookup = lookup;
        this.requests = requests;
        this.ways = ways;
    }

    /** Accounts in the order of their names. */
    @GetMapping
    @RolesAllowed("ADMIN")
    Page list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Cursors.limit(limit);
        List<String> after = Cursors.read(cursor, 1);
        List<AccountView> found =
                accounts.after(after.isEmpty() ? "" : after.getFirst(), size).stream()
                        .map(AccountView::of)
                        .toList();
        return new Page(
                found, found.size() < size ? null : Cursors.write(found.getLast().username()));
    }

    @GetMapping("/{username}")
    @RolesAllowed("ADMIN")
    ResponseEntity<AccountView> show(@PathVariable String username) {
        return shown(lookup.account(username));
    }

    /**
     * Opens an account under the name that the client chose; where passwords are switched off, it
     * needs none.
     */
    @PostMapping
    @RolesAllowed("ADMIN")
    ResponseEntity<AccountView> open(
            @AuthenticationPrincipal Caller caller, @RequestBody NewAccount body) {
        Account opened =
                accounts.open(
                        caller.accountId(),
                        new Username(Text.required("username", body.username(), 64)),
                        password(body),
                        body.rights().checkedRoles(),
                        body.rights().checkedScope());
        return ResponseEntity.created(URI.create("/api/accounts/" + opened.username()))
                .eTag(Long.toString(opened.version()))
                .body(AccountView.of(opened));
    }

    /** Sets roles, scope and disabled; what is left out of the scope reaches everything. */
    @PutMapping("/{username}")
    @RolesAllowed("ADMIN")
    ResponseEntity<AccountView> change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String username,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ChangedAccount body) {
        Account seen = seen(username, ifMatch, body);
        return shown(
                accounts.change(
                        caller.accountId(),
                        seen,
                        body.rights().checkedRoles(),
                        body.rights().checkedScope(),
                        body.disabled()));
    }

    /** Sets another password, which ends every sign-in of the account. */
    @PutMapping("/{username}/password")
    @RolesAllowed("ADMIN")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String username,
            @RequestBody Password body) {
        accounts.changePassword(caller.accountId(), lookup.account(username), body.checked());
    }

    private NewPassword password(NewAccount body) {
        return body.password() == null && !ways.passwords()
                ? NewPassword.nobodyKnows()
                : Password.checked(body.password());
    }

    private Account seen(String username, @Nullable String ifMatch, ChangedAccount body) {
        Long version = requests.changing("/api/accounts/" + username, ifMatch, body).version();
        return lookup.account(username).seenAt(Objects.requireNonNull(version));
    }

    private static ResponseEntity<AccountView> shown(Account account) {
        return ResponseEntity.ok()
                .eTag(Long.toString(account.version()))
                .body(AccountView.of(account));
    }

    /** Accounts, and the cursor of the next page, or null at the end. */
    record Page(List<AccountView> accounts, @Nullable String next) {}

    /** An account to be opened. */
    record NewAccount(
            @Nullable String username,
            @Nullable String password,
            @Nullable List<@Nullable String> roles,
            @Nullable List<@Nullable String> programmes,
            @Nullable List<@Nullable String> countries,
            @Nullable List<@Nullable String> partners) {

        Rights rights() {
            return new Rights(roles, programmes, countries, partners);
        }
    }

    /** An account as it is to be. */
    record ChangedAccount(
            @Nullable List<@Nullable String> roles,
            @Nullable List<@Nullable String> programmes,
            @Nullable List<@Nullable String> countries,
            @Nullable List<@Nullable String> partners,
            boolean disabled) {

        Rights rights() {
            return new Rights(roles, programmes, countries, partners);
        }
    }
}
