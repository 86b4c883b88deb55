package org.waymark.dashboard.boards;

import static org.waymark.dashboard.records.Given.or;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.records.RecordRequest;
import org.waymark.monitoring.kernel.Elements;
import org.waymark.monitoring.kernel.HeadCount;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.participation.BoardOutline;
import org.waymark.monitoring.participation.BoardOutline.Members;
import org.waymark.monitoring.participation.BoardRow;
import org.waymark.monitoring.participation.Rhythm;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.reference.AgeBands;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.reference.Sexes;

/**
 * A consultation board as its sender describes it.
 *
 * @param id chosen by the client; null to get one
 * @param reason only for a correction: why
 * @param programme code of a programme
 * @param phase code of its phase; null when it belongs to none
 * @param country ISO 3166-1 alpha-2; null when not recorded
 * @param organiser organisation that runs it
 * @param rhythm monthly (default) or irregular
 * @param from day, month or year since when it meets; null when not recorded
 * @param to until when; null as long as it meets
 * @param members how many, by age band and sex
 */
public record BoardRequest(
        @Nullable String id,
        @Nullable String reason,
        @Nullable String programme,
        @Nullable String phase,
        @Nullable String title,
        @Nullable String country,
        @Nullable String organiser,
        @Nullable String rhythm,
        @Nullable String from,
        @Nullable String to,
        @Nullable List<Count> members)
        implements RecordRequest {

    private static final int NAME = 200;

    /**
     * So many members alike; what is left out is not recorded.
     *
     * @param precision exact (default), at-least, about
     */
    public record Count(
            @Nullable String ageBand,
            @Nullable String sex,
            @Nullable Long count,
            @Nullable String precision) {

        static Count of(Members recorded) {
            return new Count(
                    recorded.ageBand(), recorded.sex(), recorded.count(), recorded.precision());
        }
    }

    /** The checked description. */
    public BoardOutline outline() {
        PartialDate since = PartialDate.optional("from", from);
        PartialDate until = PartialDate.optional("to", to);
        if (since != null && until != null) {
            Period.required(from, to);
        }
        return new BoardOutline(
                ProgrammeCode.required(programme).value(),
                PhaseCode.optionalCode(phase),
                Text.required("title", title, NAME),
                Country.optionalCode("country", country),
                Text.optional("organiser", organiser, NAME),
                Rhythm.of("rhythm", rhythm).code(),
                since == null ? null : since.value(),
                until == null ? null : until.value(),
                Elements.each("members", members, BoardRequest::members));
    }

    /** The whole board after this correction: fields that are left out stay as they are. */
    BoardRequest onTopOf(BoardRow row) {
        BoardOutline old = row.outline();
        return new BoardRequest(
                row.id(),
                reason,
                or(programme, old.programme()),
                or(phase, old.phase()),
                or(title, old.title()),
                or(country, old.country()),
                or(organiser, old.organiser()),
                or(rhythm, old.rhythm()),
                or(from, old.from()),
                or(to, old.to()),
                or(members, old.members().stream().map(Count::of).toList()));
    }

    private static Members members(String path, Count given) {
        HeadCount head = HeadCount.of(path, given.count(), given.precision());
        return new Members(
                AgeBands.optional(path + ".ageBand", given.ageBand()),
                Sexes.optional(path + ".sex", given.sex()),
                head.count(),
                head.precision().code());
    }
}
