package org.waymark.hotline.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.hotline.conversation.Transcript;
import org.waymark.hotline.script.Countries;
import org.waymark.hotline.script.Scripts;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.helpline.ContactCategories;
import org.waymark.monitoring.helpline.ContactCoding;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.web.NotFound;

/** One conversation with its tools. */
@Controller
@RequestMapping("/desk/{alias}")
class TalkPages {

    private static final String COUNSELLOR = "COUNSELLOR";
    private static final String PEER = "PEER_SUPPORTER";
    private static final String SUPERVISOR = "SUPERVISOR";

    private final Desk desk;
    private final ChatView chat;
    private final ShiftPeople people;
    private final Retention retention;
    private final Scripts scripts;
    private final Countries countries;
    private final Clock clock;

    TalkPages(
            Desk desk,
            ChatView chat,
            ShiftPeople people,
            Retention retention,
            Scripts scripts,
            Countries countries,
            Clock clock) {
        this.desk = desk;
        this.chat = chat;
        this.people = people;
        this.retention = retention;
        this.scripts = scripts;
        this.countries = countries;
        this.clock = clock;
    }

    @GetMapping
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
        fillForms(alias, caller, model);
        return "desk/talk";
    }

    /** The chat alone, for the page to refresh itself. */
    @GetMapping("/chat")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String chat(@PathVariable String alias, @AuthenticationPrincipal Caller caller, Model model) {
        fillTalk(alias, caller, model);
        return "desk/chat :: chat";
    }

    /** The caller's other conversations alone, for the page to refresh itself. */
    @GetMapping("/others")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String others(@PathVariable String alias, @AuthenticationPrincipal Caller caller, Model model) {
        model.addAttribute("others", desk.others(alias, caller));
        return "desk/others :: others";
    }

    private void fillTalk(String alias, Caller caller, Model model) {
        Transcript transcript = desk.read(alias, caller);
        model.addAttribute("entry", desk.entry(alias));
        model.addAttribute("talk", transcript);
        model.addAttribute("bubbles", chat.bubbles(transcript, caller));
        model.addAttribute("mine", DeskWork.person(caller).equals(transcript.with()));
        model.addAttribute("mayRefer", !DeskWork.person(caller).role().equals(Role.PEER_SUPPORTER));
        model.addAttribute("supervises", DeskWork.person(caller).role() == Role.SUPERVISOR);
        model.addAttribute("me", caller.accountId());
        model.addAttribute("script", scripts.in("en"));
        model.addAttribute("now", clock.instant());
        model.addAttribute("ending", retention.soonOf(alias).orElse(null));
    }

    private void fillForms(String alias, Caller caller, Model model) {
        QueueEntry entry = desk.entry(alias);
        model.addAttribute("others", desk.others(alias, caller));
        model.addAttribute("colleagues", people.whoCanHave(entry));
        model.addAttribute("draft", desk.draft(alias, caller));
        model.addAttribute("newId", UUID.randomUUID().toString());
        model.addAttribute("referralId", UUID.randomUUID().toString());
        model.addAttribute("transferNoteId", UUID.randomUUID().toString());
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

    /**
     * A part that the page fetches by itself, and somebody else has it now: the page goes back to
     * the queue, which says why.
     */
    @ExceptionHandler({RuleBroken.class, NotFound.class, InvalidValue.class})
    ResponseEntity<String> refused(RuntimeException refusal, HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null) {
            return ResponseEntity.noContent()
                    .header("HX-Redirect", "/desk?left=" + alias(request))
                    .build();
        }
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.TEXT_PLAIN)
                .body(refusal.getMessage());
    }

    /** Only an alias goes back into an address. */
    private static String alias(HttpServletRequest request) {
        String[] parts = request.getRequestURI().split("/", -1);
        return parts.length > 2 && parts[2].matches("[0-9a-f-]{36}") ? parts[2] : "";
    }
}
