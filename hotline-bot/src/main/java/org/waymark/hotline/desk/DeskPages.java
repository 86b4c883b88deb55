package org.waymark.hotline.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.hotline.conversation.Transcript;
import org.waymark.hotline.script.Countries;
import org.waymark.hotline.script.Scripts;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.helpline.ContactCategories;
import org.waymark.monitoring.helpline.ContactCategory;
import org.waymark.monitoring.helpline.ContactCoding;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.referral.ReferralId;
import org.waymark.monitoring.referral.ServicePlace;
import org.waymark.monitoring.referral.Urgency;
import org.waymark.monitoring.web.NotFound;

/** The desk's pages: the queue, and one conversation with its tools. */
@Controller
@RequestMapping("/desk")
class DeskPages {

    private static final String COUNSELLOR = "COUNSELLOR";
    private static final String PEER = "PEER_SUPPORTER";
    private static final String SUPERVISOR = "SUPERVISOR";

    private final Desk desk;
    private final ChatView chat;
    private final DeskFeed feed;
    private final Presence presence;
    private final Scripts scripts;
    private final Countries countries;
    private final Clock clock;

    DeskPages(
            Desk desk,
            ChatView chat,
            DeskFeed feed,
            Presence presence,
            Scripts scripts,
            Countries countries,
            Clock clock) {
        this.desk = desk;
        this.chat = chat;
        this.feed = feed;
        this.presence = presence;
        this.scripts = scripts;
        this.countries = countries;
        this.clock = clock;
    }

    @GetMapping
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String desk(@AuthenticationPrincipal Caller caller, Model model) {
        fillQueue(caller, model, "");
        boolean mayRefer = !Desk.person(caller).role().equals(Role.PEER_SUPPORTER);
        model.addAttribute("referrals", mayRefer ? desk.referrals() : List.of());
        model.addAttribute("overrides", supervises(caller) ? desk.askedOverrides() : List.of());
        model.addAttribute("moves", Desk.MOVES);
        model.addAttribute("script", scripts.in("en"));
        return "desk/desk";
    }

    private static boolean supervises(Caller caller) {
        return Desk.person(caller).role() == Role.SUPERVISOR;
    }

    /** The list alone, for the page to refresh itself. */
    @GetMapping("/queue")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String queue(
            @RequestParam(defaultValue = "") String shown,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        fillQueue(caller, model, shown);
        return "desk/queue :: queue";
    }

    @GetMapping("/events")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    SseEmitter events(@AuthenticationPrincipal Caller caller) {
        return feed.open(Desk.person(caller));
    }

    private void fillQueue(Caller caller, Model model, String shown) {
        List<QueueEntry> entries = desk.queue(caller);
        model.addAttribute("entries", entries);
        model.addAttribute("now", clock.instant());
        model.addAttribute("me", caller.accountId());
        model.addAttribute("shown", shown);
        model.addAttribute("role", Desk.person(caller).role().name());
        model.addAttribute("onShift", presence.onShift());
        model.addAttribute("oldest", oldest(entries));
        model.addAttribute(
                "unreviewed",
                scripts.all().stream()
                        .filter(script -> !script.reviewed())
                        .map(s -> s.name())
                        .toList());
    }

    private @Nullable Long oldest(List<QueueEntry> entries) {
        return entries.stream()
                .map(entry -> entry.unansweredMinutes(clock.instant()))
                .filter(Objects::nonNull)
                .max(Long::compare)
                .orElse(null);
    }

    @GetMapping("/{alias}")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String talk(
            @PathVariable String alias,
            @AuthenticationPrincipal Caller caller,
            Model model,
            RedirectAttributes flash) {
        try {
            fillTalk(alias, caller, model);
        } catch (RuleBroken | NotFound | InvalidValue e) {
            flash.addFlashAttribute("problem", e.getMessage());
            return "redirect:/desk";
        }
        fillQueue(caller, model, alias);
        fillForms(alias, caller, model);
        return "desk/talk";
    }

    /** The chat alone, for the page to refresh itself. */
    @GetMapping("/{alias}/chat")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String chat(@PathVariable String alias, @AuthenticationPrincipal Caller caller, Model model) {
        fillTalk(alias, caller, model);
        return "desk/chat :: chat";
    }

    private void fillTalk(String alias, Caller caller, Model model) {
        Transcript transcript = desk.read(alias, caller);
        model.addAttribute("entry", desk.entry(alias));
        model.addAttribute("talk", transcript);
        model.addAttribute("bubbles", chat.bubbles(transcript, caller));
        model.addAttribute("mine", Desk.person(caller).equals(transcript.with()));
        model.addAttribute("mayRefer", !Desk.person(caller).role().equals(Role.PEER_SUPPORTER));
        model.addAttribute("supervises", supervises(caller));
        model.addAttribute("me", caller.accountId());
        model.addAttribute("script", scripts.in("en"));
        model.addAttribute("now", clock.instant());
    }

    private void fillForms(String alias, Caller caller, Model model) {
        QueueEntry entry = desk.entry(alias);
        model.addAttribute("draft", desk.draft(alias, caller));
        model.addAttribute("newId", UUID.randomUUID().toString());
        model.addAttribute("referralId", UUID.randomUUID().toString());
        model.addAttribute("noteId", UUID.randomUUID().toString());
        model.addAttribute("phrases", scripts.in(entry.language()).phrases());
        model.addAttribute("englishPhrases", scripts.in("en").phrases());
        model.addAttribute("countries", countries.all());
        model.addAttribute("categories", ContactCategories.STANDARD.all());
        model.addAttribute("wroteAs", ContactCoding.WROTE_AS);
        model.addAttribute("ageBands", ContactCoding.AGE_BANDS);
        model.addAttribute("sexes", ContactCoding.SEXES);
        model.addAttribute("urgencies", ContactCoding.URGENCIES);
        model.addAttribute("outcomes", ContactCoding.OUTCOMES);
    }

    @PostMapping("/{alias}/take")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String take(
            @PathVariable String alias,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return then("/desk/" + alias, "/desk", flash, () -> desk.take(alias, caller));
    }

    @PostMapping("/{alias}/hand-back")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String handBack(
            @PathVariable String alias,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return then("/desk", "/desk/" + alias, flash, () -> desk.handBack(alias, caller));
    }

    @PostMapping("/{alias}/alarm-seen")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    String acknowledge(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") String from,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        String page = from.equals("queue") ? "/desk" : "/desk/" + alias;
        return then(page, page, flash, () -> desk.acknowledge(alias, caller));
    }

    @PostMapping("/{alias}/answer")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String answer(
            @PathVariable String alias,
            @RequestParam String messageId,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return here(alias, flash, () -> desk.answer(alias, messageId, words, caller));
    }

    /** Keeps what is being written, and shows the child that somebody writes. */
    @PostMapping("/{alias}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    void draft(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal Caller caller) {
        desk.draft(alias, words, caller);
    }

    @PostMapping("/{alias}/note")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String note(
            @PathVariable String alias,
            @RequestParam String noteId,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return here(alias, flash, () -> desk.note(alias, noteId, words, caller));
    }

    @PostMapping("/{alias}/referral")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    String offer(
            @PathVariable String alias,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return here(
                alias,
                flash,
                () ->
                        desk.offer(
                                alias,
                                new ReferralId(given(form, "referralId")),
                                proposal(form),
                                caller));
    }

    private static Desk.Proposal proposal(MultiValueMap<String, String> form) {
        List<Desk.PlainFact> facts = new ArrayList<>();
        for (String code : form.getOrDefault("fact", List.of())) {
            facts.add(
                    new Desk.PlainFact(
                            code, Objects.requireNonNullElse(form.getFirst("words-" + code), "")));
        }
        return new Desk.Proposal(
                new ServicePlace(given(form, "service"), given(form, "country")),
                Urgency.ofCode(given(form, "urgency")),
                facts);
    }

    @PostMapping("/{alias}/referral/{id}/send")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    String send(
            @PathVariable String alias,
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return here(alias, flash, () -> desk.send(alias, new ReferralId(id), caller));
    }

    @PostMapping("/{alias}/referral/{id}/override")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    String askToOverride(
            @PathVariable String alias,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean childTold,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return here(
                alias,
                flash,
                () -> desk.askToOverride(alias, new ReferralId(id), reason, childTold, caller));
    }

    @PostMapping("/{alias}/referral/{id}/override-confirmation")
    @RolesAllowed(SUPERVISOR)
    String allowOverride(
            @PathVariable String alias,
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return here(alias, flash, () -> desk.allowOverride(alias, new ReferralId(id), caller));
    }

    @PostMapping("/{alias}/referral/{id}/withdraw")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    String withdraw(
            @PathVariable String alias,
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return here(alias, flash, () -> desk.withdraw(alias, new ReferralId(id), caller));
    }

    @PostMapping("/referrals/{id}/state")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    String move(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String state,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return then("/desk", "/desk", flash, () -> desk.move(new ReferralId(id), state, caller));
    }

    @PostMapping("/{alias}/close")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String close(
            @PathVariable String alias,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return then(
                "/desk", "/desk/" + alias, flash, () -> desk.close(alias, coding(form), caller));
    }

    /**
     * A part that the page fetches by itself, and somebody else has it now: the page goes back to
     * the queue.
     */
    @ExceptionHandler({RuleBroken.class, NotFound.class, InvalidValue.class})
    ResponseEntity<String> refused(RuntimeException refusal, HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                ? ResponseEntity.noContent().header("HX-Redirect", "/desk").build()
                : ResponseEntity.status(HttpStatus.CONFLICT)
                        .contentType(MediaType.TEXT_PLAIN)
                        .body(refusal.getMessage());
    }

    private static ContactCoding coding(MultiValueMap<String, String> form) {
        String country = form.getFirst("country");
        return new ContactCoding(
                country == null || country.isBlank() ? null : country,
                given(form, "wroteAs"),
                given(form, "ageBand"),
                given(form, "sex"),
                ContactCategory.parse(given(form, "category")),
                form.getOrDefault("moreCategories", List.of()).stream()
                        .filter(path -> !path.isBlank())
                        .map(ContactCategory::parse)
                        .toList(),
                given(form, "urgency"),
                given(form, "outcome"));
    }

    private static String given(MultiValueMap<String, String> form, String field) {
        return HelplineApi.given(field, form.getFirst(field));
    }

    private static String here(String alias, RedirectAttributes flash, Runnable action) {
        return then("/desk/" + alias, "/desk/" + alias, flash, action);
    }

    /** Does it and goes on, or goes back and says why not. */
    private static String then(
            String onward, String back, RedirectAttributes flash, Runnable action) {
        try {
            action.run();
            return "redirect:" + onward;
        } catch (RuleBroken | NotFound e) {
            flash.addFlashAttribute("problem", e.getMessage());
        } catch (InvalidValue e) {
            flash.addFlashAttribute("problem", e.field() + ": " + e.getMessage());
        }
        return "redirect:" + back;
    }
}
