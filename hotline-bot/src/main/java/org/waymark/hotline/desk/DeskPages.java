package org.waymark.hotline.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.script.Scripts;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;

/** The desk's first page: the queue, and what is new as it comes. */
@Controller
@RequestMapping("/desk")
class DeskPages {

    private static final String COUNSELLOR = "COUNSELLOR";
    private static final String PEER = "PEER_SUPPORTER";
    private static final String SUPERVISOR = "SUPERVISOR";
    private static final String ALIAS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Desk desk;
    private final ReferralDesk referrals;
    private final DeskFeed feed;
    private final Presence presence;
    private final Care care;
    private final Retention retention;
    private final Scripts scripts;
    private final Clock clock;
    private final Duration tooLong;

    DeskPages(
            Desk desk,
            ReferralDesk referrals,
            DeskFeed feed,
            Presence presence,
            Care care,
            Retention retention,
            Scripts scripts,
            Clock clock,
            @Value(Waits.TOO_LONG) Duration tooLong) {
        this.desk = desk;
        this.referrals = referrals;
        this.feed = feed;
        this.presence = presence;
        this.care = care;
        this.retention = retention;
        this.scripts = scripts;
        this.clock = clock;
        this.tooLong = tooLong;
    }

    /**
     * The queue.
     *
     * @param left a conversation that the caller has just lost, to be told why
     */
    @GetMapping
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String desk(
            @RequestParam(defaultValue = "") String left,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        fillQueue(caller, model);
        fillParting(left, caller, model);
        boolean mayRefer = DeskWork.person(caller).role() != Role.PEER_SUPPORTER;
        model.addAttribute("referrals", mayRefer ? referrals.onTheirWay() : List.of());
        model.addAttribute("moves", ReferralDesk.MOVES);
        model.addAttribute(
                "unreviewed",
                scripts.all().stream()
                        .filter(script -> !script.reviewed())
                        .map(script -> script.name())
                        .toList());
        return "desk/desk";
    }

    private void fillParting(String left, Caller caller, Model model) {
        if (left.matches(ALIAS)) {
            desk.parting(left, caller)
                    .ifPresent(why -> {
                        model.addAttribute("parting", why.name());
                        model.addAttribute("partedFrom", Nickname.of(left));
                    });
        }
    }

    /** The list alone, for the page to refresh itself. */
    @GetMapping("/queue")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String queue(@AuthenticationPrincipal Caller caller, Model model) {
        fillQueue(caller, model);
        return "desk/queue :: queue";
    }

    private void fillQueue(Caller caller, Model model) {
        Person person = DeskWork.person(caller);
        List<QueueEntry> entries = desk.queue(caller);
        model.addAttribute("entries", entries);
        model.addAttribute("endings", retention.soonOfOpen());
        model.addAttribute("waits", new Waits(entries, clock.instant(), tooLong));
        model.addAttribute("me", caller.accountId());
        model.addAttribute("role", person.role().name());
        model.addAttribute("mayTake", desk.mayTake(caller));
        model.addAttribute("onShift", presence.onShift());
        model.addAttribute("restsUntil", care.restsUntil(caller.accountId()).orElse(null));
        model.addAttribute("exposure", care.exposureOf(caller.accountId()));
        boolean decides = person.role() == Role.SUPERVISOR;
        model.addAttribute("overrides", decides ? referrals.askedOverrides() : List.of());
        model.addAttribute("script", scripts.in("en"));
    }

    /** News as they come; whoever listens is on shift. */
    @GetMapping("/events")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    SseEmitter events(@AuthenticationPrincipal Caller caller, HttpServletResponse response)
            throws IOException {
        // nginx would gather some kilobytes of news before it passes them on.
        response.setHeader("X-Accel-Buffering", "no");
        return feed.open(DeskWork.person(caller));
    }

    /**
     * The page tells that it is there; one that has told so once and falls silent is off shift in a
     * minute, also where its line still looks open.
     *
     * @param desk the id that its greeting brought; one that is not open any more changes nothing
     */
    @PostMapping("/here")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void here(@RequestParam String desk, @AuthenticationPrincipal Caller caller) {
        presence.answered(desk, caller.accountId());
    }
}
