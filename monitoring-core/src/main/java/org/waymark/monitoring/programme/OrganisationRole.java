package org.waymark.monitoring.programme;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/** What an organisation does in a programme: IATI 2.03 code list OrganisationRole, codes 1 to 4. */
public enum OrganisationRole {
    FUNDING(1),
    ACCOUNTABLE(2),
    EXTENDING(3),
    IMPLEMENTING(4);

    private final int iatiCode;

    OrganisationRole(int iatiCode) {
        this.iatiCode = iatiCode;
    }

    /** As stored, for example {@code funding}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code of the IATI list, 1 to 4. */
    public int iatiCode() {
        return iatiCode;
    }

    /** Reads a code. */
    public static OrganisationRole of(String field, @Nullable String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidValue(
                                field,
                                "Unknown role: use funding, accountable, extending or"
                                        + " implementing."));
    }
}
