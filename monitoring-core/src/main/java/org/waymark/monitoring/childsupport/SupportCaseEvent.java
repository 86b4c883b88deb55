package org.waymark.monitoring.childsupport;

import java.time.LocalDate;
import org.waymark.monitoring.childsupport.CaseFile.ProvidedService;

/**
 * What can happen to a support case. Bands, codes and sealed values only. Each event that counts
 * holds the whole of what it is about, so that one event is one whole fact.
 */
public sealed interface SupportCaseEvent {

    /** Id of the case. */
    String caseId();

    /** A child was identified, and taken in already or not. */
    record CaseOpened(String caseId, CaseFile file, SealedDetails details)
            implements SupportCaseEvent {}

    /** Work with the child began; the file holds the intake. */
    record ChildTakenIn(String caseId, CaseFile file) implements SupportCaseEvent {}

    /**
     * The child was given one service.
     *
     * @param child keyed pseudonym of the child
     */
    record ServiceProvided(
            String caseId, String child, CaseOutline outline, ProvidedService provided)
            implements SupportCaseEvent {}

    /**
     * The child's well-being was assessed again. The file holds all assessments, since they may be
     * recorded in another order than they were made.
     */
    record WellBeingAssessed(String caseId, CaseFile file) implements SupportCaseEvent {}

    /**
     * Work with the child ended.
     *
     * @param reason one of {@link CaseCodes#CLOSING_REASONS}
     * @param closedOn day, month or year
     */
    record CaseClosed(String caseId, String reason, String closedOn) implements SupportCaseEvent {}

    /**
     * Work with the child began again.
     *
     * @param reason why, in words without personal data
     * @param reopenedOn day, month or year
     */
    record CaseReopened(String caseId, String reason, String reopenedOn)
            implements SupportCaseEvent {}

    /**
     * What was recorded was wrong; this is right.
     *
     * @param reason why, in words without personal data
     */
    record CaseCorrected(String caseId, CaseFile file, SealedDetails details, String reason)
            implements SupportCaseEvent {}

    /** It should not have been recorded: it counts nowhere any more. */
    record CaseRetracted(String caseId, String reason, LocalDate retractedOn)
            implements SupportCaseEvent {}
}
