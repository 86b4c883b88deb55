package org.waymark.monitoring.childsupport;

import org.waymark.monitoring.kernel.Text;

/**
 * The id of a support case, chosen by whoever records it. It is shown beside figures, so it must
 * say nothing about the child.
 *
 * @param value 3 to 64 letters, digits, dots, dashes or underscores
 */
public record CaseId(String value) {

    /**
     * @throws org.waymark.monitoring.kernel.InvalidValue when it has another form
     */
    public CaseId {
        Text.recordId("id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
