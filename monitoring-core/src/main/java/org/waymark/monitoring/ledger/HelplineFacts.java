package org.waymark.monitoring.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.helpline.HelplineContactEvent;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactClosed;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactOpened;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.projection.Stored;

/**
 * What the help line adds to the ledger: contacts, counted from their opening and coded at their
 * closing.
 */
final class HelplineFacts {

    private HelplineFacts() {}

    static LedgerEntry entry(HelplineContactEvent event, Stored at) {
        return switch (event) {
            case ContactOpened e ->
                    contact(
                            e.contactId(),
                            at,
                            false,
                            opened(e.programme(), e.channel(), e.language(), e.openedOn()));
            case ContactClosed e -> contact(e.contactId(), at, true, closed(e));
        };
    }

    private static LedgerEntry contact(String id, Stored at, boolean supersedes, Fact fact) {
        return new LedgerEntry("helpline-contact", id, at, supersedes, List.of(fact));
    }

    private static Fact opened(
            @Nullable String programme, String channel, String language, LocalDate on) {
        return Fact.of(FactKind.HELPLINE_CONTACT, on, on, 1, Precision.EXACT)
                .with(Dimension.PROGRAMME, programme)
                .with(Dimension.CHANNEL, channel)
                .with(Dimension.LANGUAGE, language);
    }

    private static Fact closed(ContactClosed e) {
        return opened(e.programme(), e.channel(), e.language(), e.openedOn())
                .with(Dimension.COUNTRY, e.country())
                .with(Dimension.WROTE_AS, known(e.wroteAs()))
                .with(Dimension.AGE_BAND, known(e.ageBand()))
                .with(Dimension.SEX, known(e.sex()))
                .with(Dimension.CATEGORY, e.category())
                .with(Dimension.SUB_CATEGORY, e.subCategory())
                .with(Dimension.URGENCY, e.urgency())
                .with(Dimension.OUTCOME, e.outcome());
    }

    /** What the counsellor coded as unknown is not recorded. */
    private static @Nullable String known(String code) {
        return "unknown".equals(code) ? null : code;
    }
}
