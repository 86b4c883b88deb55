package org.waymark.monitoring.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.monitoring.testing.Advocacy.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.network.NetworkCommand.FormNetwork;
import org.waymark.monitoring.network.NetworkCommand.JoinNetwork;
import org.waymark.monitoring.network.NetworkCommand.LeaveNetwork;
import org.waymark.monitoring.network.NetworkEvent.MemberJoined;
import org.waymark.monitoring.network.NetworkEvent.MemberLeft;
import org.waymark.monitoring.network.NetworkEvent.NetworkFormed;
import org.waymark.monitoring.testing.Refusals;

class NetworkTest {

    private static final NetworkId ID = new NetworkId("coalition-1");
    private static final NetworkOutline OUTLINE =
            new NetworkOutline("MARIO", "II", "coalition", "Coalition", "XK", null, "2013", "2013");
    private static final Member FIRST = new Member("Police", "police", "XK", "2013", null);
    private static final NetworkFormed FORMED =
            new NetworkFormed("coalition-1", OUTLINE, List.of(FIRST));

    private final AggregateTestFixture<Network> network = new AggregateTestFixture<>(Network.class);

    @Test
    void isFormedByItsMembers() {
        network.givenNoPriorActivity()
                .when(new FormNetwork(ID, OUTLINE, List.of(FIRST), TODAY))
                .expectEvents(FORMED);
    }

    @Test
    void aMemberJoinsOnceAtATime() {
        refused(network.given(FORMED).when(new JoinNetwork(ID, FIRST)), "JoinsOnceAtATime");
    }

    @Test
    void aMemberThatLeftMayComeBack() {
        network.given(FORMED, new MemberLeft("coalition-1", "police", "2014"))
                .when(new JoinNetwork(ID, FIRST))
                .expectEvents(new MemberJoined("coalition-1", FIRST));
    }

    @Test
    void onlyMembersLeave() {
        refused(
                network.given(FORMED).when(new LeaveNetwork(ID, "Court", new PartialDate("2014"))),
                "OnlyMembersLeave");
    }

    @Test
    void aMemberIsInFromItsFirstDayToItsLast() {
        Member member = new Member("Police", null, null, "2013-02", "2014");

        assertThat(member.isIn(LocalDate.of(2013, 1, 31))).isFalse();
        assertThat(member.isIn(LocalDate.of(2013, 2, 1))).isTrue();
        assertThat(member.isIn(LocalDate.of(2014, 12, 31))).isTrue();
        assertThat(member.isIn(LocalDate.of(2015, 1, 1))).isFalse();
    }

    private static void refused(ResultValidator<?> result, String rule) {
        result.expectNoEvents().expectException(Refusals.rule(rule));
    }
}
