package org.waymark.hotline.desk;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.monitoring.access.Account;
import org.waymark.monitoring.access.Accounts;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.web.NotFound;

/**
 * {@code GET /desk/peers}: which training prepared each peer supporter, and until when it counts.
 */
@Controller
@RequestMapping("/desk/peers")
class PeersPage {

    private static final String ADMIN = "ADMIN";
    private static final String SUPERVISOR = "SUPERVISOR";
    private static final String HERE = "/desk/peers";

    private final Peers peers;
    private final PeerTrainings trainings;
    private final Accounts accounts;

    PeersPage(Peers peers, PeerTrainings trainings, Accounts accounts) {
        this.peers = peers;
        this.trainings = trainings;
        this.accounts = accounts;
    }

    @GetMapping
    @RolesAllowed({ADMIN, SUPERVISOR})
    String peers(@AuthenticationPrincipal Caller caller, Model model) {
        model.addAttribute("supervises", caller.is(Role.SUPERVISOR));
        model.addAttribute("peers", trainings.peers());
        model.addAttribute("choices", trainings.choices());
        return "desk/peers";
    }

    /** Names the training of a peer. */
    @PostMapping("/{username}/training")
    @RolesAllowed({ADMIN, SUPERVISOR})
    String name(
            @PathVariable String username,
            @RequestParam(defaultValue = "") String training,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return Forms.then(
                HERE,
                HERE,
                flash,
                () ->
                        peers.trainedBy(
                                account(username),
                                Forms.given("training", training),
                                caller.accountId()));
    }

    /** Takes it back: no conversation comes to this peer any more. */
    @PostMapping("/{username}/training/removal")
    @RolesAllowed({ADMIN, SUPERVISOR})
    String remove(
            @PathVariable String username,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return Forms.then(
                HERE, HERE, flash, () -> peers.forget(account(username), caller.accountId()));
    }

    private Account account(String username) {
        return accounts.byName(username)
                .orElseThrow(() -> new NotFound("username", "account of this name"));
    }
}
