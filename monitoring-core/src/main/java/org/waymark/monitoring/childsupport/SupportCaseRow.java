package org.waymark.monitoring.childsupport;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRegister;
import org.waymark.monitoring.register.RecordRow;

/**
 * A support case as it stands.
 *
 * @param state identified, open, closed or retracted
 * @param closing null as long as it was never closed, and again when it was reopened
 * @param version number of its events, for {@code If-Match}
 * @param changedAt when it was last changed
 * @param reason why it was last reopened, corrected or retracted; null when it never was
 */
public record SupportCaseRow(
        String id,
        String state,
        CaseFile file,
        SealedDetails details,
        @Nullable Closing closing,
        long version,
        Instant changedAt,
        @Nullable String reason)
        implements RecordRow {

    /**
     * Why and when it was closed.
     *
     * @param on day, month or year
     */
    public record Closing(String reason, String on) {}

    static SupportCaseRow opened(String id, CaseFile file, SealedDetails details, Stored at) {
        return new SupportCaseRow(
                id, working(file), file, details, null, at.version(), at.recordedAt(), null);
    }

    private static String working(CaseFile file) {
        return file.intake() == null ? "identified" : "open";
    }

    /** The same with another file; a closed case stays closed. */
    SupportCaseRow with(CaseFile changed, Stored at) {
        return new SupportCaseRow(
                id,
                closing == null ? working(changed) : state,
                changed,
                details,
                closing,
                at.version(),
                at.recordedAt(),
                reason);
    }

    SupportCaseRow with(SealedDetails changed, String why) {
        return new SupportCaseRow(id, state, file, changed, closing, version, changedAt, why);
    }

    SupportCaseRow closed(Closing by, Stored at) {
        return new SupportCaseRow(
                id, "closed", file, details, by, at.version(), at.recordedAt(), reason);
    }

    SupportCaseRow reopened(String why, Stored at) {
        return new SupportCaseRow(
                id, working(file), file, details, null, at.version(), at.recordedAt(), why);
    }

    SupportCaseRow retracted(String why, Stored at) {
        return new SupportCaseRow(
                id,
                RecordRegister.RETRACTED,
                file,
                details,
                closing,
                at.version(),
                at.recordedAt(),
                why);
    }

    @Override
    public String programme() {
        return file.outline().programme();
    }

    @Override
    public String country() {
        return file.outline().country();
    }

    @Override
    public @Nullable String partner() {
        return file.outline().partner();
    }

    @Override
    public LocalDate day() {
        return new PartialDate(file.outline().identifiedOn()).last();
    }
}
