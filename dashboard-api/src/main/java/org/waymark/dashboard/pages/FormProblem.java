package org.waymark.dashboard.pages;

import java.util.Set;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * Why a form was not taken.
 *
 * @param field name of the field to mend; empty when it is no single one
 * @param message what is wrong and what to do
 */
record FormProblem(String field, String message) {

    private static final Set<String> LINES =
            Set.of("topics", "partners", "siteVisits", "issuesRaised");

    /** The complaint at the field of the form that holds the value. */
    static FormProblem of(InvalidValue invalid) {
        String message = String.valueOf(invalid.getMessage());
        String list = invalid.field().replaceAll("\\[\\d+]$", "");
        if (LINES.contains(list)) {
            return new FormProblem(list, message);
        }
        String field =
                switch (invalid.field()) {
                    case "phase" -> "programme";
                    case "attendance" -> "attendance.kind";
                    case "date" -> "from";
                    default -> invalid.field();
                };
        return new FormProblem(field, message);
    }

    /** Whether this is the field to mend; public for the templates. */
    public boolean at(String name) {
        return field.equals(name);
    }
}
