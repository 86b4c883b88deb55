package org.waymark.deploy.example;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.waymark.hotline.desk.Peers;
import org.waymark.monitoring.access.Account;
import org.waymark.monitoring.access.Accounts;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.projection.Positions.StillBehind;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingId;
import org.waymark.monitoring.training.TrainingOutline;
import org.waymark.monitoring.training.TrainingRegister;

/**
 * The peer supporter of the example, trained a month before the first start, so that it can take a
 * conversation at once. A year after it, it can be seen how a training runs out.
 */
@Component
@ConditionalOnProperty(name = "waymark.mode", havingValue = "example")
class ExamplePeer {

    private static final Logger LOG = LoggerFactory.getLogger(ExamplePeer.class);

    private static final TrainingId TRAINING = new TrainingId("help-line-peers");

    private final Accounts accounts;
    private final Peers peers;
    private final Positions positions;

    ExamplePeer(Accounts accounts, Peers peers, Positions positions) {
        this.accounts = accounts;
        this.peers = peers;
        this.positions = positions;
    }

    /**
     * The training, which belongs to a made-up programme: it must not be in a real one's figures.
     */
    static LogTraining training(LocalDate today) {
        PartialDate day = new PartialDate(today.minusMonths(1).toString());
        TrainingOutline outline =
                new TrainingOutline(
                        "HELP-LINE",
                        null,
                        "Listening to children: peer supporters",
                        "BG",
                        null,
                        "in-person",
                        null,
                        List.of(),
                        List.of("listening", "when to call a counsellor", "own limits"),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return new LogTraining(TRAINING, outline, new Period(day, day), Attendance.UNKNOWN, today);
    }

    /** Names it for the peer, unless one is named already. */
    void nameTraining() {
        accounts.byName("peer")
                .filter(peer -> peers.of(peer.id()).isEmpty())
                .ifPresent(this::nameTraining);
    }

    private void nameTraining(Account peer) {
        try {
            positions.awaitHead(TrainingRegister.NAME);
            peers.trainedBy(peer, TRAINING.value(), "example");
        } catch (StillBehind | InvalidValue e) {
            LOG.warn(
                    "The example's peer supporter has no training yet ({}): name one at"
                            + " /desk/peers, or start again.",
                    e.getMessage());
        }
    }
}
