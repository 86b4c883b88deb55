package org.waymark.monitoring.network;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.waymark.monitoring.kernel.PartialDate;

/** What can be asked of a network. */
public sealed interface NetworkCommand {

    /** The network it is for. */
    NetworkId networkId();

    /**
     * Records a network.
     *
     * @param on today
     */
    record FormNetwork(
            @TargetAggregateIdentifier NetworkId networkId,
            NetworkOutline outline,
            List<Member> members,
            LocalDate on)
            implements NetworkCommand {}

    /** Records that an institution joined it. */
    record JoinNetwork(@TargetAggregateIdentifier NetworkId networkId, Member member)
            implements NetworkCommand {}

    /** Records that an institution left it. */
    record LeaveNetwork(
            @TargetAggregateIdentifier NetworkId networkId, String institution, PartialDate left)
            implements NetworkCommand {}

    /**
     * Puts right what was recorded.
     *
     * @param outline the whole of it, as it is right
     * @param members all, as they are right
     * @param reason why, in words without personal data
     * @param on today
     */
    record CorrectNetwork(
            @TargetAggregateIdentifier NetworkId networkId,
            NetworkOutline outline,
            List<Member> members,
            String reason,
            LocalDate on)
            implements NetworkCommand {}

    /** Takes back a network that should not have been recorded. */
    record RetractNetwork(
            @TargetAggregateIdentifier NetworkId networkId, String reason, LocalDate on)
            implements NetworkCommand {}
}
