package org.waymark.monitoring.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.waymark.monitoring.childsupport.CaseFile;
import org.waymark.monitoring.childsupport.CaseFile.Assessment;
import org.waymark.monitoring.childsupport.CaseFile.Intake;
import org.waymark.monitoring.childsupport.CaseFile.ProvidedService;
import org.waymark.monitoring.childsupport.CaseId;
import org.waymark.monitoring.childsupport.CaseOutline;
import org.waymark.monitoring.childsupport.SealedDetails;
import org.waymark.monitoring.childsupport.SupportCaseCommand.AssessWellBeing;
import org.waymark.monitoring.childsupport.SupportCaseCommand.CorrectCase;
import org.waymark.monitoring.childsupport.SupportCaseCommand.OpenCase;
import org.waymark.monitoring.childsupport.SupportCaseCommand.ProvideService;
import org.waymark.monitoring.childsupport.SupportCaseCommand.TakeChildIn;

/** Test data about children's cases, as verbs. */
public final class SupportCases {

    /** A day after all that happens in the tests. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private SupportCases() {}

    /** A girl who was met on the street in Kosovo. */
    public static CaseOutline metOnTheStreet(String programme) {
        return new CaseOutline(
                programme,
                "I",
                "XK",
                null,
                "2010-10",
                "observation-" + programme,
                "10-12",
                "female",
                "AL",
                "street",
                "XK");
    }

    /** A child that was only identified. */
    public static CaseFile identified(String programme) {
        return new CaseFile(
                UUID.randomUUID().toString(),
                metOnTheStreet(programme),
                null,
                List.of(),
                List.of());
    }

    /** Opens its case under a fresh id. */
    public static OpenCase open(CaseFile file) {
        return new OpenCase(
                new CaseId(UUID.randomUUID().toString()), file, SealedDetails.NONE, TODAY);
    }

    /** Takes the child in at a step of well-being. */
    public static TakeChildIn takeIn(CaseId id, String on, int wellBeing) {
        return new TakeChildIn(id, new Intake(on, List.of("education"), wellBeing), TODAY);
    }

    /** Gives it a service. */
    public static ProvideService provide(CaseId id, String service, String on) {
        return new ProvideService(id, new ProvidedService(service, on), TODAY);
    }

    /** Assesses its well-being. */
    public static AssessWellBeing assess(CaseId id, String on, int wellBeing) {
        return new AssessWellBeing(id, new Assessment(on, wellBeing), TODAY);
    }

    /** Puts its file right. */
    public static CorrectCase correct(CaseId id, CaseFile file) {
        return new CorrectCase(id, file, null, "Entered for another child", TODAY);
    }
}
