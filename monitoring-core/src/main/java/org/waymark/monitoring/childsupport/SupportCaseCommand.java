package org.waymark.monitoring.childsupport;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.childsupport.CaseFile.Assessment;
import org.waymark.monitoring.childsupport.CaseFile.Intake;
import org.waymark.monitoring.childsupport.CaseFile.ProvidedService;
import org.waymark.monitoring.kernel.PartialDate;

/** What can be asked of a support case; {@code today} is the day on which it is asked. */
public sealed interface SupportCaseCommand {

    /** The case it is for. */
    CaseId caseId();

    /** Records a child that was identified, with all that is known of it already. */
    record OpenCase(
            @TargetAggregateIdentifier CaseId caseId,
            CaseFile file,
            SealedDetails details,
            LocalDate today)
            implements SupportCaseCommand {}

    /** Begins to work with a child that was only identified. */
    record TakeChildIn(@TargetAggregateIdentifier CaseId caseId, Intake intake, LocalDate today)
            implements SupportCaseCommand {}

    /** Records one service. */
    record ProvideService(
            @TargetAggregateIdentifier CaseId caseId, ProvidedService service, LocalDate today)
            implements SupportCaseCommand {}

    /** Records how the child is doing, also after the case was closed. */
    record AssessWellBeing(
            @TargetAggregateIdentifier CaseId caseId, Assessment assessment, LocalDate today)
            implements SupportCaseCommand {}

    /** Ends the work; {@code reason} is one of {@link CaseCodes#CLOSING_REASONS}. */
    record CloseCase(
            @TargetAggregateIdentifier CaseId caseId,
            String reason,
            PartialDate on,
            LocalDate today)
            implements SupportCaseCommand {}

    /** Begins again; {@code reason} is in words without personal data. */
    record ReopenCase(
            @TargetAggregateIdentifier CaseId caseId,
            String reason,
            PartialDate on,
            LocalDate today)
            implements SupportCaseCommand {}

    /**
     * Puts right what was recorded.
     *
     * @param file the whole file as it should be, under the same pseudonym
     * @param details null to leave them as they are
     * @param reason why, in words without personal data
     */
    record CorrectCase(
            @TargetAggregateIdentifier CaseId caseId,
            CaseFile file,
            @Nullable SealedDetails details,
            String reason,
            LocalDate today)
            implements SupportCaseCommand {}

    /** Takes back a case that should not have been recorded. */
    record RetractCase(@TargetAggregateIdentifier CaseId caseId, String reason, LocalDate today)
            implements SupportCaseCommand {}
}
