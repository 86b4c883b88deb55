package org.waymark.dashboard.networks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordRequest;
import org.waymark.monitoring.kernel.Elements;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.network.Member;
import org.waymark.monitoring.network.NetworkCommand;
import org.waymark.monitoring.network.NetworkCommand.CorrectNetwork;
import org.waymark.monitoring.network.NetworkCommand.FormNetwork;
import org.waymark.monitoring.network.NetworkId;
import org.waymark.monitoring.network.NetworkKind;
import org.waymark.monitoring.network.NetworkOutline;
import org.waymark.monitoring.network.NetworkRow;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.reference.Country;

/**
 * A network as its sender describes it; for a correction, what is to be different.
 *
 * @param id chosen by the client; null to get one
 * @param programme code of the programme that forms or strengthens it
 * @param phase code of its phase; null when it belongs to none
 * @param kind coalition, expert-group or referral-mechanism
 * @param country null when of several or not recorded
 * @param from when it was formed, or is first known of: day, month or year
 * @param to the last day on which it can have been formed; null for the same
 * @param members institutions that are or were in it
 * @param reason only for a correction: why
 */
public record NetworkRequest(
        @Nullable String id,
        @Nullable String programme,
        @Nullable String phase,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String country,
        @Nullable String organisation,
        @Nullable String from,
        @Nullable String to,
        @Nullable List<MemberRequest> members,
        @Nullable String reason)
        implements RecordRequest {

    private static final int NAME = 300;

    /** The checked description. */
    NetworkOutline outline() {
        Period period = Period.required(from, to);
        return new NetworkOutline(
                ProgrammeCode.required(programme).value(),
                PhaseCode.optionalCode(phase),
                NetworkKind.of("kind", kind).code(),
                Text.required("title", title, NAME),
                Country.optionalCode("country", country),
                Text.optional("organisation", organisation, NAME),
                period.from().value(),
                period.to().value());
    }

    private List<Member> checkedMembers() {
        return Elements.each("members", members, MemberRequest::checked);
    }

    /** The checked command. */
    public NetworkCommand command(NetworkId network, LocalDate today) {
        return new FormNetwork(network, outline(), checkedMembers(), today);
    }

    NetworkCommand correction(NetworkId network, NetworkRow row, LocalDate today) {
        return new CorrectNetwork(
                network,
                outline(),
                members == null ? row.members() : checkedMembers(),
                Reason.checked(reason),
                today);
    }
}
