package org.waymark.monitoring.helpline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a contact with the help line. Codes only: nothing here identifies a child. */
public sealed interface HelplineContactEvent {

    /** Id of the contact, a random UUID. */
    String contactId();

    /**
     * A child, or somebody for a child, asked for a person.
     *
     * @param programme code of the programme that runs the help line, or null
     * @param channel for example {@code telegram}
     * @param language BCP 47
     * @param openedOn day in UTC
     */
    record ContactOpened(
            String contactId,
            @Nullable String programme,
            String channel,
            String language,
            LocalDate openedOn)
            implements HelplineContactEvent {}

    /**
     * A counsellor ended the contact and coded it. Repeats what was known at the opening, so that
     * one event is one whole fact.
     *
     * @param country ISO 3166-1 alpha-2 where the child is, or null when not known
     * @param wroteAs who wrote: child, peer, adult, unknown
     * @param ageBand for example {@code 10-12}, or {@code unknown}
     * @param sex female, male, other, unknown
     * @param category main category of Child Helpline International, for example {@code
     *     mental-health}
     * @param subCategory its sub-category, for example {@code loneliness}
     * @param moreCategories further ones, each as {@code category/sub-category}
     * @param urgency imminent, urgent, ordinary
     * @param outcome how it ended, for example {@code referred}
     * @param waitSeconds from asking for a person to that person's first answer, or null when there
     *     was none
     * @param highRisk whether danger was recognised at any moment
     */
    record ContactClosed(
            String contactId,
            @Nullable String programme,
            String channel,
            String language,
            LocalDate openedOn,
            LocalDate closedOn,
            @Nullable String country,
            String wroteAs,
            String ageBand,
            String sex,
            String category,
            String subCategory,
            List<String> moreCategories,
            String urgency,
            String outcome,
            @Nullable Long waitSeconds,
            boolean highRisk)
            implements HelplineContactEvent {}

    /**
     * The child answered a question about the contact. Repeats the contact as it was closed, so
     * that one event is one whole fact.
     *
     * @param question code of {@link ContactQuestion}
     * @param yes its answer
     * @param givenOn day in UTC
     */
    record FeedbackGiven(
            String contactId,
            String question,
            boolean yes,
            LocalDate givenOn,
            ContactClosed contact)
            implements HelplineContactEvent {}

    /**
     * Staff recorded a contact afterwards, for example from the spreadsheet of an older help line.
     */
    record ContactRecorded(String contactId, ContactOutline outline)
            implements HelplineContactEvent {}

    /**
     * A contact that staff recorded should not have been: it counts nowhere any more.
     *
     * @param reason why, in words without personal data
     */
    record ContactRetracted(String contactId, String reason, LocalDate retractedOn)
            implements HelplineContactEvent {}
}
