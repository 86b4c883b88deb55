package org.waymark.monitoring.helpline;

import java.util.Locale;
import org.waymark.monitoring.kernel.InvalidValue;

/** What a child is asked about a contact after its end. */
public enum ContactQuestion {
    /** Did it help? */
    HELPED,
    /** Would you come again? */
    AGAIN;

    /** As stored, for example {@code helped}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #code()} wrote. */
    public static ContactQuestion ofCode(String code) {
        for (ContactQuestion question : values()) {
            if (question.code().equals(code)) {
                return question;
            }
        }
        throw new InvalidValue("question", "Use helped or again.");
    }
}
