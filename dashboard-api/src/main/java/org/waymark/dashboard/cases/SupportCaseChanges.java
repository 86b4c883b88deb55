package org.waymark.dashboard.cases;

import static org.waymark.dashboard.records.Given.or;
import static org.waymark.monitoring.kernel.Elements.each;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.cases.SupportCaseRequest.DetailsRequest;
import org.waymark.monitoring.childsupport.CaseCodes;
import org.waymark.monitoring.childsupport.CaseFile;
import org.waymark.monitoring.childsupport.CaseFile.Assessment;
import org.waymark.monitoring.childsupport.CaseFile.Intake;
import org.waymark.monitoring.childsupport.CaseFile.ProvidedService;
import org.waymark.monitoring.childsupport.CaseOutline;
import org.waymark.monitoring.childsupport.SupportCaseRow;
import org.waymark.monitoring.childsupport.WellBeing;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.reference.ChildServices;

/** What can be sent about a case that is there already. */
public final class SupportCaseChanges {

    private SupportCaseChanges() {}

    /**
     * The child was taken in.
     *
     * @param on day, month or year
     * @param needs codes, for example education
     * @param wellBeing 1 in danger, 2 unsafe, 3 fragile, 4 stable, 5 well; null when not assessed
     */
    public record IntakeRequest(
            @Nullable String on, @Nullable List<String> needs, @Nullable Integer wellBeing) {

        Intake intake(String path) {
            return new Intake(
                    PartialDate.required(path + "on", on).value(),
                    each(path + "needs", needs, CaseCodes.NEEDS::required).stream()
                            .distinct()
                            .toList(),
                    WellBeing.optional(path + "wellBeing", wellBeing));
        }
    }

    /**
     * The child got a service.
     *
     * @param service code, for example education
     * @param on day, month or year
     */
    public record ServiceRequest(@Nullable String service, @Nullable String on) {

        /** The checked service. */
        public ProvidedService service(String path) {
            return new ProvidedService(
                    ChildServices.PROVIDED.required(path + "service", service),
                    PartialDate.required(path + "on", on).value());
        }
    }

    /**
     * The child's well-being was assessed again.
     *
     * @param on day, month or year
     * @param wellBeing 1 to 5, as at intake
     */
    public record AssessmentRequest(@Nullable String on, @Nullable Integer wellBeing) {

        Assessment assessment(String path) {
            return new Assessment(
                    PartialDate.required(path + "on", on).value(),
                    WellBeing.required(path + "wellBeing", wellBeing));
        }
    }

    /**
     * Work with the child ended, or began again.
     *
     * @param reason of a closing: a code; of a reopening: words without personal data
     * @param on day, month or year
     */
    public record Turn(@Nullable String reason, @Nullable String on) {}

    /** It should not have been recorded. */
    public record Retraction(@Nullable String reason) {}

    /**
     * What was recorded was wrong. Fields that are left out stay as they are; a list that is given
     * replaces the whole list, and so do details.
     *
     * @param reason why, without personal data
     */
    public record CaseCorrection(
            @Nullable String reason,
            @Nullable String programme,
            @Nullable String phase,
            @Nullable String country,
            @Nullable String partner,
            @Nullable String identifiedOn,
            @Nullable String activity,
            @Nullable String ageBand,
            @Nullable String sex,
            @Nullable String nationality,
            @Nullable String situation,
            @Nullable String hostCountry,
            @Nullable IntakeRequest intake,
            @Nullable List<ServiceRequest> services,
            @Nullable List<AssessmentRequest> assessments,
            @Nullable DetailsRequest details) {

        /** The whole case after the correction. */
        SupportCaseRequest onTopOf(SupportCaseRow row) {
            CaseFile file = row.file();
            CaseOutline old = file.outline();
            return new SupportCaseRequest(
                    row.id(),
                    or(programme, old.programme()),
                    or(phase, old.phase()),
                    or(country, old.country()),
                    or(partner, old.partner()),
                    or(identifiedOn, old.identifiedOn()),
                    or(activity, old.activity()),
                    or(ageBand, old.ageBand()),
                    or(sex, old.sex()),
                    or(nationality, old.nationality()),
                    or(situation, old.situation()),
                    or(hostCountry, old.hostCountry()),
                    intake == null ? asSent(file.intake()) : intake,
                    Objects.requireNonNullElseGet(services, () -> asSent(file.services())),
                    Objects.requireNonNullElseGet(assessments, () -> assessed(file.assessments())),
                    details);
        }

        private static @Nullable IntakeRequest asSent(@Nullable Intake intake) {
            return intake == null
                    ? null
                    : new IntakeRequest(intake.on(), intake.needs(), intake.wellBeing());
        }

        private static List<ServiceRequest> asSent(List<ProvidedService> services) {
            return services.stream()
                    .map(one -> new ServiceRequest(one.service(), one.on()))
                    .toList();
        }

        private static List<AssessmentRequest> assessed(List<Assessment> assessments) {
            return assessments.stream()
                    .map(one -> new AssessmentRequest(one.on(), one.wellBeing()))
                    .toList();
        }
    }
}
