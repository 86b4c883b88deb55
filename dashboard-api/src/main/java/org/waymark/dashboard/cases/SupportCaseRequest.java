package org.waymark.dashboard.cases;

import static org.waymark.monitoring.kernel.Elements.each;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.cases.SupportCaseChanges.AssessmentRequest;
import org.waymark.dashboard.cases.SupportCaseChanges.IntakeRequest;
import org.waymark.dashboard.cases.SupportCaseChanges.ServiceRequest;
import org.waymark.monitoring.childsupport.CaseCodes;
import org.waymark.monitoring.childsupport.CaseFile;
import org.waymark.monitoring.childsupport.CaseFile.Assessment;
import org.waymark.monitoring.childsupport.CaseFile.Intake;
import org.waymark.monitoring.childsupport.CaseFile.ProvidedService;
import org.waymark.monitoring.childsupport.CaseOutline;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.reference.AgeBands;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.reference.Sexes;

/**
 * A child's case as its sender describes it. Everything but programme, country and a day may be
 * left out, and is not recorded then.
 *
 * @param id chosen by the client; null to get one. It must say nothing about the child
 * @param programme code of a programme
 * @param phase code of its phase
 * @param country ISO 3166-1 alpha-2 of where the case is handled
 * @param partner organisation that answers for it
 * @param identifiedOn day, month or year; null for the day of the intake
 * @param activity id of the activity by which the child was identified
 * @param ageBand for example 10-12
 * @param sex female, male, other
 * @param nationality ISO 3166-1 alpha-2
 * @param situation for example street
 * @param hostCountry where a child of another nationality was met
 * @param intake null as long as the child was only identified
 * @param services that the child has had already
 * @param assessments of its well-being since the intake
 * @param details what identifies the child; sealed before anything is stored
 */
public record SupportCaseRequest(
        @Nullable String id,
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

    private static final int NAME = 200;

    /** What identifies the child; never shown by {@code toString}. */
    public record DetailsRequest(@Nullable String name, @Nullable String note) {

        @Override
        public String toString() {
            return "DetailsRequest[sealed]";
        }
    }

    /**
     * The checked file.
     *
     * @param child gives the keyed pseudonym; asked only when nothing is wrong with the rest
     */
    CaseFile file(Supplier<String> child) {
        CaseOutline about = outline();
        Intake begun = intake == null ? null : intake.intake("intake.");
        List<ProvidedService> given =
                each("services", services, (path, one) -> one.service(path + "."));
        List<Assessment> assessed =
                each("assessments", assessments, (path, one) -> one.assessment(path + "."));
        return new CaseFile(child.get(), about, begun, given, assessed);
    }

    private CaseOutline outline() {
        return new CaseOutline(
                ProgrammeCode.required(programme).value(),
                PhaseCode.optionalCode(phase),
                Country.required("country", country).code(),
                Text.optional("partner", partner, NAME),
                identified(),
                activity == null || activity.isBlank()
                        ? null
                        : Text.recordId("activity", activity.strip()),
                AgeBands.optional("ageBand", ageBand),
                Sexes.optional("sex", sex),
                Country.optionalCode("nationality", nationality),
                CaseCodes.SITUATIONS.optional("situation", situation),
                Country.optionalCode("hostCountry", hostCountry));
    }

    /** A child that came by itself was identified when it was taken in. */
    private String identified() {
        PartialDate day = PartialDate.optional("identifiedOn", identifiedOn);
        if (day == null && intake != null) {
            day = PartialDate.optional("intake.on", intake.on());
        }
        return day == null
                ? PartialDate.required("identifiedOn", identifiedOn).value()
                : day.value();
    }
}
