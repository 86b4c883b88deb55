package org.waymark.monitoring.helpline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactClosed;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactOpened;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactRecorded;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRegister;
import org.waymark.monitoring.register.RecordRow;

/**
 * A contact as it stands, in coded facts only.
 *
 * @param state open or closed; recorded or retracted when staff recorded it afterwards
 * @param phase code of the programme's phase; null when it belongs to none
 * @param partner the organisation that ran the help line; null for the programme itself
 * @param channel for example telegram
 * @param language BCP 47; null when not recorded
 * @param openedOn day; a month or year of a contact that was recorded afterwards
 * @param coding what the counsellor coded at the end; null before
 * @param feedback what the child answered, by code of {@link ContactQuestion}; null when it was not
 *     asked or said nothing
 * @param codedAt when its coding was recorded; null before
 * @param retractedAt when it was recorded that it should not have been; null while it stands
 * @param version number of its events
 * @param changedAt when it was last changed
 */
public record ContactRow(
        String id,
        String state,
        @Nullable String programme,
        @Nullable String phase,
        @Nullable String partner,
        String channel,
        @Nullable String language,
        String openedOn,
        @Nullable Coded coding,
        @Nullable Map<String, Boolean> feedback,
        @Nullable Instant codedAt,
        @Nullable Instant retractedAt,
        long version,
        Instant changedAt)
        implements RecordRow {

    /**
     * A contact as coded at its end, by the codes of {@link ContactClosed}; or afterwards by those
     * of {@link ContactOutline}, of which some may not be recorded.
     */
    public record Coded(
            @Nullable LocalDate closedOn,
            @Nullable String country,
            @Nullable String wroteAs,
            @Nullable String ageBand,
            @Nullable String sex,
            String category,
            @Nullable String subCategory,
            List<String> moreCategories,
            @Nullable String urgency,
            @Nullable String outcome,
            @Nullable Long waitSeconds,
            boolean highRisk) {}

    static ContactRow opened(ContactOpened e, Stored at) {
        return new ContactRow(
                e.contactId(),
                "open",
                e.programme(),
                null,
                null,
                e.channel(),
                e.language(),
                e.openedOn().toString(),
                null,
                null,
                null,
                null,
                at.version(),
                at.recordedAt());
    }

    static ContactRow closed(ContactClosed e, Stored at) {
        return new ContactRow(
                e.contactId(),
                "closed",
                e.programme(),
                null,
                null,
                e.channel(),
                e.language(),
                e.openedOn().toString(),
                coded(e),
                null,
                at.recordedAt(),
                null,
                at.version(),
                at.recordedAt());
    }

    static ContactRow recorded(ContactRecorded e, Stored at) {
        ContactOutline about = e.outline();
        return new ContactRow(
                e.contactId(),
                "recorded",
                about.programme(),
                about.phase(),
                about.partner(),
                about.channel(),
                about.language(),
                about.on(),
                coded(about),
                null,
                at.recordedAt(),
                null,
                at.version(),
                at.recordedAt());
    }

    ContactRow retracted(Stored at) {
        return with(RecordRegister.RETRACTED, feedback, at.recordedAt(), at);
    }

    ContactRow judged(String question, boolean yes, Stored at) {
        Map<String, Boolean> answers = new TreeMap<>(feedback == null ? Map.of() : feedback);
        answers.put(question, yes);
        return with(state, answers, retractedAt, at);
    }

    private ContactRow with(
            String newState,
            @Nullable Map<String, Boolean> newFeedback,
            @Nullable Instant newRetractedAt,
            Stored at) {
        return new ContactRow(
                id,
                newState,
                programme,
                phase,
                partner,
                channel,
                language,
                openedOn,
                coding,
                newFeedback,
                codedAt,
                newRetractedAt,
                at.version(),
                at.recordedAt());
    }

    /** What staff recorded of it; null of a contact that the help line counted itself. */
    public @Nullable ContactOutline outline() {
        Coded codes = coding;
        if (codes == null || codes.closedOn() != null || programme == null) {
            return null;
        }
        return new ContactOutline(
                programme,
                phase,
                partner,
                channel,
                language,
                openedOn,
                codes.country(),
                codes.wroteAs(),
                codes.ageBand(),
                codes.sex(),
                codes.category(),
                codes.subCategory(),
                codes.moreCategories(),
                codes.urgency(),
                codes.outcome(),
                codes.waitSeconds());
    }

    private static Coded coded(ContactOutline about) {
        return new Coded(
                null,
                about.country(),
                about.wroteAs(),
                about.ageBand(),
                about.sex(),
                about.category(),
                about.subCategory(),
                about.moreCategories(),
                about.urgency(),
                about.outcome(),
                about.waitSeconds(),
                false);
    }

    private static Coded coded(ContactClosed e) {
        return new Coded(
                e.closedOn(),
                e.country(),
                e.wroteAs(),
                e.ageBand(),
                e.sex(),
                e.category(),
                e.subCategory(),
                e.moreCategories(),
                e.urgency(),
                e.outcome(),
                e.waitSeconds(),
                e.highRisk());
    }

    @Override
    public @Nullable String country() {
        return coding == null ? null : coding.country();
    }

    @Override
    public LocalDate day() {
        return new PartialDate(openedOn).last();
    }
}
