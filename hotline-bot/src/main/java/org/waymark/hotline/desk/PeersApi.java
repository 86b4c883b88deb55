package org.waymark.hotline.desk;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.access.Account;
import org.waymark.monitoring.access.Accounts;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.web.NotFound;

/** {@code /api/helpline/peers}: which training prepared a peer supporter. */
@RestController
@RequestMapping("/api/helpline/peers/{username}/training")
class PeersApi {

    private final Peers peers;
    private final Accounts accounts;

    PeersApi(Peers peers, Accounts accounts) {
        this.peers = peers;
        this.accounts = accounts;
    }

    /**
     * A training of the register.
     *
     * @param trainedUntil last day on which it counts; only in answers
     */
    record TrainingView(@Nullable String training, @Nullable LocalDate trainedUntil) {

        static TrainingView of(Peers.PeerTraining training) {
            return new TrainingView(training.training(), training.trainedUntil());
        }
    }

    /** A training to be recorded; its id in the register. */
    record TrainingRequest(@Nullable String training) {}

    @GetMapping
    @RolesAllowed({"ADMIN", "SUPERVISOR"})
    TrainingView show(@PathVariable String username) {
        return peers.of(account(username).id())
                .map(TrainingView::of)
                .orElse(new TrainingView(null, null));
    }

    /** Says which training it was; repeating it changes nothing. */
    @PutMapping
    @RolesAllowed({"ADMIN", "SUPERVISOR"})
    TrainingView set(
            @PathVariable String username,
            @RequestBody TrainingRequest request,
            @AuthenticationPrincipal Caller caller) {
        String training = Forms.given("training", request.training());
        return TrainingView.of(peers.trainedBy(account(username), training, caller.accountId()));
    }

    /** Takes it back: the peer gets no conversation any more. */
    @DeleteMapping
    @RolesAllowed({"ADMIN", "SUPERVISOR"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String username, @AuthenticationPrincipal Caller caller) {
        peers.forget(account(username), caller.accountId());
    }

    private Account account(String username) {
        return accounts.byName(username)
                .orElseThrow(() -> new NotFound("username", "account of this name"));
    }
}
