package org.waymark.dashboard.networks;

import java.time.LocalDate;
import java.util.List;
import org.waymark.monitoring.network.Member;

/**
 * The members of a network of whose institution nobody was trained by a day.
 *
 * @param members how many it had on that day
 * @param untrained those of them, by name
 */
public record UntrainedMembers(
        String network, String title, LocalDate asOf, int members, List<Member> untrained) {}
