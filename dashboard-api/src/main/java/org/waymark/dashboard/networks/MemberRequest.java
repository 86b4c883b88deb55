package org.waymark.dashboard.networks;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.network.Member;
import org.waymark.monitoring.network.NetworkCommand;
import org.waymark.monitoring.network.NetworkCommand.JoinNetwork;
import org.waymark.monitoring.network.NetworkCommand.LeaveNetwork;
import org.waymark.monitoring.network.NetworkId;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.reference.Sector;

/**
 * An institution in a network.
 *
 * @param institution its name, written as in the attendance of trainings
 * @param sector police, social-services, education, health, justice, civil-society, state or other
 * @param from day, month or year since when; null when not recorded
 * @param to day, month or year until when; null while it is in
 */
public record MemberRequest(
        @Nullable String institution,
        @Nullable String sector,
        @Nullable String country,
        @Nullable String from,
        @Nullable String to) {

    private static final int NAME = 200;

    static Member checked(String path, MemberRequest request) {
        try {
            return request.checked();
        } catch (InvalidValue e) {
            throw e.within(path);
        }
    }

    private Member checked() {
        PartialDate first = PartialDate.optional("from", from);
        PartialDate last = PartialDate.optional("to", to);
        if (first != null && last != null) {
            Period.required(from, to);
        }
        return new Member(
                Text.required("institution", institution, NAME),
                sector == null ? null : Sector.of("sector", sector).code(),
                Country.optionalCode("country", country),
                first == null ? null : first.value(),
                last == null ? null : last.value());
    }

    /** It joins: since {@code from}. */
    NetworkCommand joining(NetworkId network) {
        return new JoinNetwork(network, checked());
    }

    /** It leaves: {@code to} says when. */
    NetworkCommand leaving(NetworkId network) {
        return new LeaveNetwork(
                network,
                Text.required("institution", institution, NAME),
                PartialDate.required("to", to));
    }
}
