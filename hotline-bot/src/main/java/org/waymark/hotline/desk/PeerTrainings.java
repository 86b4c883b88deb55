package org.waymark.hotline.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.hotline.desk.Peers.PeerTraining;
import org.waymark.monitoring.access.Account;
import org.waymark.monitoring.access.Accounts;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.training.TrainingRegister;
import org.waymark.monitoring.training.TrainingRegister.FindTrainings;
import org.waymark.monitoring.training.TrainingRow;

/** The peers and the trainings that may prepare them, as a page shows them. */
@Component
class PeerTrainings {

    private static final int MOST = 200;

    private final Accounts accounts;
    private final Peers peers;
    private final TrainingRegister trainings;
    private final Clock clock;

    PeerTrainings(Accounts accounts, Peers peers, TrainingRegister trainings, Clock clock) {
        this.accounts = accounts;
        this.peers = peers;
        this.trainings = trainings;
        this.clock = clock;
    }

    /**
     * A peer supporter.
     *
     * @param training id of the training that prepared this peer; null when none is recorded
     * @param title its title; null when the register does not know it
     * @param trainedUntil last day on which it counts; null when it does not
     * @param current whether conversations come to this peer today
     */
    record Peer(
            String username,
            @Nullable String training,
            @Nullable String title,
            @Nullable LocalDate trainedUntil,
            boolean current) {}

    /** A training that can be named; {@code about} is its last day, title and place. */
    record Choice(String id, String about) {}

    /** Everybody whose account is a peer's, by name. */
    List<Peer> peers() {
        return accounts.having(Role.PEER_SUPPORTER).stream().map(this::peer).toList();
    }

    private Peer peer(Account account) {
        Optional<PeerTraining> training = peers.of(account.id());
        LocalDate until = training.map(PeerTraining::trainedUntil).orElse(null);
        return new Peer(
                account.username(),
                training.map(PeerTraining::training).orElse(null),
                training.flatMap(named -> trainings.find(named.training()))
                        .map(row -> row.outline().title())
                        .orElse(null),
                until,
                until != null && !until.isBefore(today()));
    }

    /** The trainings that were held and count today, the latest first; at most 200. */
    List<Choice> choices() {
        FindTrainings held = new FindTrainings(null, null, "held", Scope.everything());
        return trainings.list(held, null, MOST).stream()
                .filter(row -> counts(lastDay(row)))
                .map(row -> new Choice(row.id(), about(row)))
                .toList();
    }

    private boolean counts(LocalDate lastDay) {
        return !lastDay.isAfter(today()) && !lastDay.isBefore(peers.countsFrom());
    }

    private static LocalDate lastDay(TrainingRow row) {
        return new PartialDate(row.to()).last();
    }

    private static String about(TrainingRow row) {
        String place = row.outline().place();
        return row.to() + ", " + row.outline().title() + (place == null ? "" : ", " + place);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
