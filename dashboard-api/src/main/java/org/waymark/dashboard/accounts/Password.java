package org.waymark.dashboard.accounts;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.access.NewPassword;
import org.waymark.monitoring.kernel.InvalidValue;

/** A password as a request says it. */
record Password(@Nullable String password) {

    NewPassword checked() {
        return checked(password);
    }

    static NewPassword checked(@Nullable String password) {
        if (password == null) {
            throw new InvalidValue("password", "Missing: give a password of 12 to 256 characters.");
        }
        return new NewPassword(password);
    }

    /** Says nothing, so that it never lands in a log. */
    @Override
    public String toString() {
        return "Password";
    }
}
