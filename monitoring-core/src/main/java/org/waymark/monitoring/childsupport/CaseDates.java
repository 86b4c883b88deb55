package org.waymark.monitoring.childsupport;

import static org.waymark.monitoring.kernel.RuleBroken.require;

import java.time.LocalDate;
import org.waymark.monitoring.childsupport.CaseFile.Assessment;
import org.waymark.monitoring.childsupport.CaseFile.Intake;
import org.waymark.monitoring.childsupport.CaseFile.ProvidedService;
import org.waymark.monitoring.kernel.PartialDate;

/**
 * The order of a case's days. Days that are known to the month or year only are taken to be in
 * order as long as they can be.
 */
final class CaseDates {

    private CaseDates() {}

    static void check(CaseFile file, LocalDate today) {
        String identified = file.outline().identifiedOn();
        past(identified, today);
        Intake intake = file.intake();
        if (intake != null) {
            past(intake.on(), today);
            order(identified, intake.on(), "TakenInAfterIdentified", "taken in");
        }
        for (ProvidedService service : file.services()) {
            past(service.on(), today);
            order(identified, service.on(), "ServedAfterIdentified", "given a service");
        }
        for (Assessment assessment : file.assessments()) {
            past(assessment.on(), today);
            order(
                    intake == null ? identified : intake.on(),
                    assessment.on(),
                    "AssessedAfterIntake",
                    "assessed again");
        }
    }

    static void past(String date, LocalDate today) {
        require(
                !new PartialDate(date).first().isAfter(today),
                "RecordedNotInTheFuture",
                "Only what has happened can be recorded: give today or an earlier day.");
    }

    static void order(String earlier, String later, String rule, String what) {
        require(
                !new PartialDate(later).last().isBefore(new PartialDate(earlier).first()),
                rule,
                "A child cannot have been " + what + " before " + earlier + ": check the days.");
    }
}
