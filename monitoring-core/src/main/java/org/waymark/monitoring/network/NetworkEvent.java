package org.waymark.monitoring.network;

import java.time.LocalDate;
import java.util.List;

/** What can happen to a network. */
public sealed interface NetworkEvent {

    /** Id of the network. */
    String networkId();

    /** It was formed, or is known of, with the members that it had by then. */
    record NetworkFormed(String networkId, NetworkOutline outline, List<Member> members)
            implements NetworkEvent {}

    /** An institution joined it. */
    record MemberJoined(String networkId, Member member) implements NetworkEvent {}

    /**
     * An institution left it.
     *
     * @param left day, month or year
     */
    record MemberLeft(String networkId, String institution, String left) implements NetworkEvent {}

    /**
     * What was recorded was wrong; this is right.
     *
     * @param reason why, in words without personal data
     */
    record NetworkCorrected(
            String networkId, NetworkOutline outline, List<Member> members, String reason)
            implements NetworkEvent {}

    /** It should not have been recorded. */
    record NetworkRetracted(String networkId, String reason, LocalDate retractedOn)
            implements NetworkEvent {}
}
