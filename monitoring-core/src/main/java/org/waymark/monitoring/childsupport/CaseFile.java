package org.waymark.monitoring.childsupport;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is recorded of a case in bands and codes, as stored.
 *
 * @param child keyed pseudonym: the id of the data key that belongs to this child
 * @param intake null as long as the child was only identified
 * @param services in the order in which they were recorded
 * @param assessments of well-being after the intake, in the order in which they were recorded
 */
public record CaseFile(
        String child,
        CaseOutline outline,
        @Nullable Intake intake,
        List<ProvidedService> services,
        List<Assessment> assessments) {

    /**
     * The beginning of work with the child.
     *
     * @param on day, month or year
     * @param needs codes of {@link CaseCodes#NEEDS}
     * @param wellBeing step of {@link WellBeing}; null when not assessed
     */
    public record Intake(String on, List<String> needs, @Nullable Integer wellBeing) {}

    /**
     * One service, given once.
     *
     * @param service code of a service
     * @param on day, month or year
     */
    public record ProvidedService(String service, String on) {}

    /**
     * How the child was doing later.
     *
     * @param on day, month or year
     * @param wellBeing step of {@link WellBeing}
     */
    public record Assessment(String on, int wellBeing) {}

    /** The same with an intake. */
    CaseFile with(Intake begun) {
        return new CaseFile(child, outline, begun, services, assessments);
    }

    /** The same with one more service. */
    CaseFile with(ProvidedService provided) {
        return new CaseFile(child, outline, intake, and(services, provided), assessments);
    }

    /** The same with one more assessment. */
    CaseFile with(Assessment assessed) {
        return new CaseFile(child, outline, intake, services, and(assessments, assessed));
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return List.copyOf(all);
    }
}
