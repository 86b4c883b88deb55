package org.waymark.monitoring.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.conference.ConferenceEvent;
import org.waymark.monitoring.conference.ConferenceEvent.ConferenceAnnounced;
import org.waymark.monitoring.conference.ConferenceEvent.ConferenceCancelled;
import org.waymark.monitoring.conference.ConferenceEvent.ConferenceCorrected;
import org.waymark.monitoring.conference.ConferenceEvent.ConferenceRetracted;
import org.waymark.monitoring.conference.ConferenceEvent.RegistrationMoved;
import org.waymark.monitoring.conference.ConferenceEvent.RegistrationsRecorded;
import org.waymark.monitoring.conference.ConferenceEvent.SessionsPublished;
import org.waymark.monitoring.conference.ConferenceEvent.TurnoutRecorded;
import org.waymark.monitoring.conference.ConferenceOutline;
import org.waymark.monitoring.conference.Registration;
import org.waymark.monitoring.conference.Turnout;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.projection.Stored;

/**
 * What a conference adds to the ledger: who registered, and who came. From its announcement on both
 * are unknown, and not 0: until its turnout is recorded more may have registered than is known.
 */
final class ConferenceFacts {

    private ConferenceFacts() {}

    /** The entry of an event; null when it changes no figure. */
    static @Nullable LedgerEntry entry(ConferenceEvent event, Stored at) {
        return switch (event) {
            case ConferenceAnnounced e ->
                    entry(event, at, false, all(e.outline(), List.of(), null));
            case SessionsPublished published -> null;
            case RegistrationMoved moved -> null;
            case RegistrationsRecorded e ->
                    entry(event, at, false, registered(e.outline(), e.registration()));
            case TurnoutRecorded e ->
                    entry(event, at, true, all(e.outline(), e.registrations(), e.attendance()));
            case ConferenceCorrected e -> entry(event, at, true, corrected(e));
            case ConferenceCancelled e -> entry(event, at, true, cancelled(e));
            case ConferenceRetracted e -> entry(event, at, true, Stream.of());
        };
    }

    private static LedgerEntry entry(
            ConferenceEvent event, Stored at, boolean supersedes, Stream<Fact> facts) {
        return new LedgerEntry("conference", event.conferenceId(), at, supersedes, facts.toList());
    }

    private static Stream<Fact> all(
            ConferenceOutline about,
            List<Registration> registrations,
            @Nullable Turnout attendance) {
        boolean isKnown = attendance != null && !registrations.isEmpty();
        Stream<Fact> more =
                isKnown ? Stream.of() : Stream.of(held(FactKind.CONFERENCE_REGISTRATION, about));
        return Stream.of(
                        more,
                        registered(about, registrations),
                        came(about, attendance == null ? Turnout.UNKNOWN : attendance))
                .flatMap(facts -> facts);
    }

    private static Stream<Fact> corrected(ConferenceCorrected e) {
        return Boolean.TRUE.equals(e.cancelled())
                ? registered(e.outline(), e.registrations())
                : all(e.outline(), e.registrations(), e.attendance());
    }

    /** Nobody comes to it; who had registered, had. */
    private static Stream<Fact> cancelled(ConferenceCancelled e) {
        return e.outline() == null || e.registrations() == null
                ? Stream.of()
                : registered(e.outline(), e.registrations());
    }

    private static Stream<Fact> registered(
            ConferenceOutline about, List<Registration> registrations) {
        return registrations.stream().flatMap(one -> registered(about, one));
    }

    private static Stream<Fact> registered(ConferenceOutline about, Registration registration) {
        PartialDate on = new PartialDate(registration.on());
        return facts(
                fact(FactKind.CONFERENCE_REGISTRATION, about, on.first(), on.last()),
                registration.who());
    }

    private static Stream<Fact> came(ConferenceOutline about, Turnout attendance) {
        return facts(held(FactKind.CONFERENCE_ATTENDANCE, about), attendance);
    }

    private static Fact held(FactKind kind, ConferenceOutline about) {
        Period held = about.period();
        return fact(kind, about, held.from().first(), held.to().last());
    }

    private static Fact fact(FactKind kind, ConferenceOutline about, LocalDate from, LocalDate to) {
        return Fact.unknown(kind, from, to)
                .with(Dimension.PROGRAMME, about.programme())
                .with(Dimension.PHASE, about.phase())
                .with(Dimension.PARTNER, about.organiser())
                .with(Dimension.COUNTRY, about.country())
                .with(Dimension.PLACE, about.place())
                .with(Dimension.MODE, about.mode());
    }

    private static Stream<Fact> facts(Fact nobodyKnows, Turnout who) {
        return who.unknown()
                ? Stream.of(nobodyKnows)
                : Stream.concat(
                        who.groups().stream().map(group -> fact(nobodyKnows, group)),
                        who.people().stream().map(one -> fact(nobodyKnows, one)));
    }

    private static Fact fact(Fact base, Turnout.Group group) {
        Precision precision = Precision.of("precision", group.precision());
        return base.as(base.kind(), group.count(), precision)
                .with(Dimension.PROFESSION, group.profession())
                .with(Dimension.INSTITUTION, group.institution())
                .with(Dimension.SEX, group.sex());
    }

    private static Fact fact(Fact base, Turnout.Person one) {
        return base.as(base.kind(), 1L, Precision.EXACT)
                .about(one.person())
                .with(Dimension.PROFESSION, one.profession())
                .with(Dimension.INSTITUTION, one.institution())
                .with(Dimension.SEX, one.sex());
    }
}
