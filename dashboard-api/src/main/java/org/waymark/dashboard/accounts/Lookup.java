package org.waymark.dashboard.accounts;

import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Account;
import org.waymark.monitoring.access.Accounts;
import org.waymark.monitoring.web.NotFound;

/** Finds the account that a path names. */
@Component
class Lookup {

    private final Accounts accounts;

    Lookup(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The account.
     *
     * @throws NotFound when there is none
     */
    Account account(String username) {
        return accounts.byName(username)
                .orElseThrow(() -> new NotFound("username", "account of this name"));
    }
}
