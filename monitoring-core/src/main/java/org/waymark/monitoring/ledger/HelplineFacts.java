package org.waymark.monitoring.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.helpline.ContactOutline;
import org.waymark.monitoring.helpline.ContactQuestion;
import org.waymark.monitoring.helpline.HelplineContactEvent;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactClosed;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactOpened;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactRecorded;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactRetracted;
import org.waymark.monitoring.helpline.HelplineContactEvent.FeedbackGiven;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.projection.Stored;

/**
 * What the help line adds to the ledger: contacts, counted from their opening and coded at their
 * closing; and those that staff recorded afterwards.
 */
final class HelplineFacts {

    private HelplineFacts() {}

    static LedgerEntry entry(HelplineContactEvent event, Stored at) {
        return switch (event) {
            case ContactOpened e ->
                    contact(
                            e,
                            at,
                            false,
                            List.of(
                                    opened(
                                            e.programme(),
                                            e.channel(),
                                            e.language(),
                                            e.openedOn())));
            case ContactClosed e -> contact(e, at, true, List.of(closed(e)));
            case FeedbackGiven e -> contact(e, at, false, feedback(e));
            case ContactRecorded e -> contact(e, at, false, List.of(recorded(e.outline())));
            case ContactRetracted e -> contact(e, at, true, List.of());
        };
    }

    private static LedgerEntry contact(
            HelplineContactEvent event, Stored at, boolean supersedes, List<Fact> facts) {
        return new LedgerEntry("helpline-contact", event.contactId(), at, supersedes, facts);
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

    /** Whether it helped; whether the child would come again is recorded and not counted. */
    private static List<Fact> feedback(FeedbackGiven e) {
        if (!ContactQuestion.HELPED.code().equals(e.question())) {
            return List.of();
        }
        Fact contact = closed(e.contact());
        Fact judged =
                contact.as(FactKind.CONTACT_JUDGED, 1L, Precision.EXACT)
                        .on(e.givenOn(), e.givenOn(), 1);
        return e.yes()
                ? List.of(judged, judged.as(FactKind.CONTACT_HELPED, 1L, Precision.EXACT))
                : List.of(judged);
    }

    private static Fact recorded(ContactOutline about) {
        PartialDate on = new PartialDate(about.on());
        return Fact.of(FactKind.HELPLINE_CONTACT, on.first(), on.last(), 1, Precision.EXACT)
                .with(Dimension.PROGRAMME, about.programme())
                .with(Dimension.PHASE, about.phase())
                .with(Dimension.PARTNER, about.partner())
                .with(Dimension.CHANNEL, about.channel())
                .with(Dimension.LANGUAGE, about.language())
                .with(Dimension.COUNTRY, about.country())
                .with(Dimension.WROTE_AS, about.wroteAs())
                .with(Dimension.AGE_BAND, about.ageBand())
                .with(Dimension.SEX, about.sex())
                .with(Dimension.CATEGORY, about.category())
                .with(Dimension.SUB_CATEGORY, about.subCategory())
                .with(Dimension.URGENCY, about.urgency())
                .with(Dimension.OUTCOME, about.outcome());
    }

    /** What the counsellor coded as unknown is not recorded. */
    private static @Nullable String known(String code) {
        return "unknown".equals(code) ? null : code;
    }
}
