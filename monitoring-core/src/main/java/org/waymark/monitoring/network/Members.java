package org.waymark.monitoring.network;

import java.util.ArrayList;
import java.util.List;

/** The members of a network over time; an institution that comes back is a member twice. */
final class Members {

    private Members() {}

    static List<Member> with(List<Member> members, Member joined) {
        List<Member> more = new ArrayList<>(members);
        more.add(joined);
        return List.copyOf(more);
    }

    static List<Member> without(List<Member> members, String institution, String left) {
        return members.stream()
                .map(member -> member.isOpenMembershipOf(institution) ? member.until(left) : member)
                .toList();
    }

    static boolean holds(List<Member> members, String institution) {
        return members.stream().anyMatch(member -> member.isOpenMembershipOf(institution));
    }
}
