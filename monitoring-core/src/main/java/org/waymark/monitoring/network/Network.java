package org.waymark.monitoring.network;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.waymark.monitoring.kernel.RuleBroken.require;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.RecordRules;
import org.waymark.monitoring.network.NetworkCommand.CorrectNetwork;
import org.waymark.monitoring.network.NetworkCommand.FormNetwork;
import org.waymark.monitoring.network.NetworkCommand.JoinNetwork;
import org.waymark.monitoring.network.NetworkCommand.LeaveNetwork;
import org.waymark.monitoring.network.NetworkCommand.RetractNetwork;
import org.waymark.monitoring.network.NetworkEvent.MemberJoined;
import org.waymark.monitoring.network.NetworkEvent.MemberLeft;
import org.waymark.monitoring.network.NetworkEvent.NetworkCorrected;
import org.waymark.monitoring.network.NetworkEvent.NetworkFormed;
import org.waymark.monitoring.network.NetworkEvent.NetworkRetracted;

/** One network. */
@Aggregate
public class Network {

    @SuppressWarnings("unused") // read by Axon
    @AggregateIdentifier
    private @Nullable String networkId;

    private List<Member> members = List.of();
    private boolean retracted;

    /** For Axon. */
    protected Network() {}

    @CommandHandler
    Network(FormNetwork form) {
        RecordRules.requirePast(form.outline().period(), form.on());
        apply(new NetworkFormed(form.networkId().value(), form.outline(), form.members()));
    }

    @CommandHandler
    void decide(JoinNetwork join) {
        RecordRules.requireStanding(retracted);
        require(
                !Members.holds(members, join.member().institution()),
                "JoinsOnceAtATime",
                "This institution is a member already.");
        apply(new MemberJoined(join.networkId().value(), join.member()));
    }

    @CommandHandler
    void decide(LeaveNetwork leave) {
        RecordRules.requireStanding(retracted);
        require(
                Members.holds(members, leave.institution()),
                "OnlyMembersLeave",
                "No institution of this name is a member now.");
        apply(new MemberLeft(leave.networkId().value(), leave.institution(), leave.left().value()));
    }

    @CommandHandler
    void decide(CorrectNetwork correct) {
        RecordRules.requireStanding(retracted);
        RecordRules.requirePast(correct.outline().period(), correct.on());
        apply(
                new NetworkCorrected(
                        correct.networkId().value(),
                        correct.outline(),
                        correct.members(),
                        correct.reason()));
    }

    @CommandHandler
    void decide(RetractNetwork retract) {
        RecordRules.requireStanding(retracted);
        apply(new NetworkRetracted(retract.networkId().value(), retract.reason(), retract.on()));
    }

    @EventSourcingHandler
    void evolve(NetworkFormed event) {
        networkId = event.networkId();
        members = event.members();
    }

    @EventSourcingHandler
    void evolve(MemberJoined event) {
        members = Members.with(members, event.member());
    }

    @EventSourcingHandler
    void evolve(MemberLeft event) {
        members = Members.without(members, event.institution(), event.left());
    }

    @EventSourcingHandler
    void evolve(NetworkCorrected event) {
        members = event.members();
    }

    @EventSourcingHandler
    void evolve(NetworkRetracted event) {
        retracted = true;
    }
}
