package org.waymark.dashboard.accounts;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.access.Accounts;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.kernel.InvalidValue;

/** Who one is here, and one's own password. */
@RestController
@RequestMapping("/api/me")
class MeController {

    private final Accounts accounts;

    MeController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    @RolesAllowed({"STAFF", "COORDINATOR", "COUNSELLOR", "PEER_SUPPORTER", "SUPERVISOR", "ADMIN"})
    Me me(@AuthenticationPrincipal Caller caller) {
        return Me.of(caller);
    }

    /** Sets one's own password, which ends every sign-in with the old one. */
    @PutMapping("/password")
    @RolesAllowed({"STAFF", "COORDINATOR", "COUNSELLOR", "PEER_SUPPORTER", "SUPERVISOR", "ADMIN"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@AuthenticationPrincipal Caller caller, @RequestBody PasswordChange body) {
        accounts.changeOwnPassword(
                caller, body.checkedCurrent(), Password.checked(body.password()));
    }

    /** The caller; null programmes, countries or partners mean all of them. */
    record Me(
            String id,
            String username,
            List<String> roles,
            @Nullable Set<String> programmes,
            @Nullable Set<String> countries,
            @Nullable Set<String> partners) {

        static Me of(Caller caller) {
            return new Me(
                    caller.accountId(),
                    caller.name(),
                    caller.roles().stream().sorted().map(Role::name).toList(),
                    caller.scope().programmes(),
                    caller.scope().countries(),
                    caller.scope().partners());
        }
    }

    /** The old and the new password. */
    record PasswordChange(@Nullable String current, @Nullable String password) {

        String checkedCurrent() {
            if (current == null) {
                throw new InvalidValue("current", "Missing: give your current password.");
            }
            return current;
        }

        /** Says nothing, so that it never lands in a log. */
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }
}
