package org.waymark.dashboard.conferences;

import static org.waymark.dashboard.records.Given.or;
import static org.waymark.monitoring.kernel.Elements.each;
import static org.waymark.monitoring.kernel.Elements.texts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.records.RecordRequest;
import org.waymark.monitoring.conference.ConferenceOutline;
import org.waymark.monitoring.conference.ConferenceRow;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.reference.Mode;
import org.waymark.monitoring.reference.Professions;

/**
 * A conference as its sender describes it.
 *
 * @param id chosen by the client; null to get one
 * @param programme code of a programme
 * @param phase code of its phase; null when it belongs to none
 * @param country ISO 3166-1 alpha-2; null when it is of no one country
 * @param mode in-person (default), online or mixed
 * @param from first day, month or year
 * @param to last one; null for the same
 * @param begins time of day, for example 14:00
 * @param ends time of day
 * @param audience codes of {@code GET /api/reference/professions}
 */
public record ConferenceRequest(
        @Nullable String id,
        @Nullable String programme,
        @Nullable String phase,
        @Nullable String title,
        @Nullable String country,
        @Nullable String place,
        @Nullable String mode,
        @Nullable String organiser,
        @Nullable List<String> partners,
        @Nullable String from,
        @Nullable String to,
        @Nullable String begins,
        @Nullable String ends,
        @Nullable List<String> audience)
        implements RecordRequest {

    private static final int NAME = 200;

    /** The checked description. */
    public ConferenceOutline outline() {
        Period period = Period.required(from, to);
        String start = Times.optional("begins", begins);
        return new ConferenceOutline(
                ProgrammeCode.required(programme).value(),
                PhaseCode.optionalCode(phase),
                Text.required("title", title, NAME),
                Country.optionalCode("country", country),
                Text.optional("place", place, NAME),
                Mode.of("mode", mode).code(),
                Text.optional("organiser", organiser, NAME),
                texts("partners", partners, NAME),
                period.from().value(),
                period.to().value(),
                start,
                Times.end("ends", ends, period.isOneDay() ? start : null),
                each("audience", audience, ConferenceRequest::profession));
    }

    /** The whole conference after this correction: fields that are left out stay as they are. */
    ConferenceRequest onTopOf(ConferenceRow row) {
        ConferenceOutline old = row.outline();
        return new ConferenceRequest(
                row.id(),
                or(programme, old.programme()),
                or(phase, old.phase()),
                or(title, old.title()),
                or(country, old.country()),
                or(place, old.place()),
                or(mode, old.mode()),
                or(organiser, old.organiser()),
                or(partners, old.partners()),
                or(from, old.from()),
                or(to, from == null ? old.to() : from),
                or(begins, old.begins()),
                or(ends, old.ends()),
                or(audience, old.audience()));
    }

    private static String profession(String path, String code) {
        String checked = Professions.optional(path, code);
        if (checked == null) {
            throw new InvalidValue(path, "Missing: give a code, or leave the element out.");
        }
        return checked;
    }
}
