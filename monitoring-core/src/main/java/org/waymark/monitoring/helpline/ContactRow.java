package org.waymark.monitoring.helpline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactClosed;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactOpened;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRow;

/**
 * A contact as it stands, in coded facts only.
 *
 * @param state open or closed
 * @param channel for example telegram
 * @param language BCP 47
 * @param coding what the counsellor coded at the end; null before
 * @param version number of its events
 * @param changedAt when it was last changed
 */
public record ContactRow(
        String id,
        String state,
        @Nullable String programme,
        String channel,
        String language,
        LocalDate openedOn,
        @Nullable Coded coding,
        long version,
        Instant changedAt)
        implements RecordRow {

    /** A contact as coded at its end; the codes are those of {@link ContactClosed}. */
    public record Coded(
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
            boolean highRisk) {}

    static ContactRow opened(ContactOpened e, Stored at) {
        return new ContactRow(
                e.contactId(),
                "open",
                e.programme(),
                e.channel(),
                e.language(),
                e.openedOn(),
                null,
                at.version(),
                at.recordedAt());
    }

    static ContactRow closed(ContactClosed e, Stored at) {
        return new ContactRow(
                e.contactId(),
                "closed",
                e.programme(),
                e.channel(),
                e.language(),
                e.openedOn(),
                coded(e),
                at.version(),
                at.recordedAt());
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

    /** The help line is run by the programme, not by one partner. */
    @Override
    public @Nullable String partner() {
        return null;
    }

    @Override
    public LocalDate day() {
        return openedOn;
    }
}
