package org.waymark.monitoring.policyoutcome;

import org.waymark.monitoring.kernel.Text;

/**
 * The id of a policy outcome, chosen by whoever records it.
 *
 * @param value 3 to 64 letters, digits, dots, dashes or underscores
 */
public record OutcomeId(String value) {

    /**
     * @throws org.waymark.monitoring.kernel.InvalidValue when it has another form
     */
    public OutcomeId {
        Text.recordId("id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
