package org.waymark.hotline.desk;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.helpline.ContactCategory;
import org.waymark.monitoring.helpline.ContactCoding;
import org.waymark.monitoring.kernel.InvalidValue;

/** The forms of one conversation: to take it, to answer, to hand it on, to close it. */
@Controller
@RequestMapping("/desk/{alias}")
class TalkForms {

    private static final String COUNSELLOR = "COUNSELLOR";
    private static final String PEER = "PEER_SUPPORTER";
    private static final String SUPERVISOR = "SUPERVISOR";

    private final Desk desk;

    TalkForms(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/take")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String take(
            @PathVariable String alias,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return Forms.then("/desk/" + alias, "/desk", flash, () -> desk.take(alias, caller));
    }

    @PostMapping("/hand-back")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String handBack(
            @PathVariable String alias,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return Forms.then("/desk", "/desk/" + alias, flash, () -> desk.handBack(alias, caller));
    }

    /** Hands it to a colleague; who did so goes back to the queue. */
    @PostMapping("/transfer")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String transfer(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") String to,
            @RequestParam String noteId,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return Forms.then(
                "/desk",
                "/desk/" + alias,
                flash,
                () -> desk.transfer(alias, Forms.given("to", to), noteId, words, caller));
    }

    @PostMapping("/alarm-seen")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    String acknowledge(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") String from,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        String page = from.equals("queue") ? "/desk" : "/desk/" + alias;
        return Forms.then(page, page, flash, () -> desk.acknowledge(alias, caller));
    }

    @PostMapping("/answer")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String answer(
            @PathVariable String alias,
            @RequestParam String messageId,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return Forms.here(alias, flash, () -> desk.answer(alias, messageId, words, caller));
    }

    /** Keeps what is being written, and shows the child that somebody writes. */
    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    void draft(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal Caller caller) {
        desk.draft(alias, words, caller);
    }

    @PostMapping("/note")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String note(
            @PathVariable String alias,
            @RequestParam String noteId,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return Forms.here(alias, flash, () -> desk.note(alias, noteId, words, caller));
    }

    @PostMapping("/close")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String close(
            @PathVariable String alias,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return Forms.then(
                "/desk",
                "/desk/" + alias,
                flash,
                () -> desk.close(alias, coding(form), heard(form), caller));
    }

    private static int heard(MultiValueMap<String, String> form) {
        try {
            return Integer.parseInt(Forms.given(form, "heard"));
        } catch (NumberFormatException e) {
            throw new InvalidValue("heard", "This is no number. Open the conversation again.");
        }
    }

    private static ContactCoding coding(MultiValueMap<String, String> form) {
        String country = form.getFirst("country");
        return new ContactCoding(
                country == null || country.isBlank() ? null : country,
                Forms.given(form, "wroteAs"),
                Forms.given(form, "ageBand"),
                Forms.given(form, "sex"),
                ContactCategory.parse(Forms.given(form, "category")),
                form.getOrDefault("moreCategories", List.of()).stream()
                        .filter(path -> !path.isBlank())
                        .map(ContactCategory::parse)
                        .toList(),
                Forms.given(form, "urgency"),
                Forms.given(form, "outcome"));
    }
}
