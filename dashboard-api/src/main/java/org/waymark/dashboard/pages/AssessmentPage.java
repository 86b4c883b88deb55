package org.waymark.dashboard.pages;

import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.dashboard.assessments.AssessmentLinks;
import org.waymark.dashboard.assessments.AssessmentLinks.Invitation;
import org.waymark.dashboard.assessments.ResponseRequest;
import org.waymark.dashboard.assessments.Responses;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.web.NotFound;

/** Where those who came to a training say what they reached, without a name or an account. */
@Controller
class AssessmentPage {

    private static final String FORM = "assessments/answer";

    private final AssessmentLinks links;
    private final Responses responses;
    private final Lists lists;

    AssessmentPage(AssessmentLinks links, Responses responses, Lists lists) {
        this.links = links;
        this.responses = responses;
        this.lists = lists;
    }

    /**
     * The form as it was filled in.
     *
     * @param response random id of the answer, so that sending twice counts once
     */
    record Form(@Nullable String response, @Nullable String points, @Nullable String profession) {}

    @GetMapping("/assessments/{token}")
    @PermitAll
    ModelAndView show(
            @PathVariable String token,
            @RequestParam(name = "thanks", required = false) @Nullable String thanks) {
        Invitation invitation = invited(token);
        if (thanks != null) {
            return new ModelAndView("assessments/thanks")
                    .addObject("title", invitation.assessment().outline().title());
        }
        return form(token, invitation, new Form(UUID.randomUUID().toString(), "", ""), null);
    }

    @PostMapping("/assessments/{token}")
    @PermitAll
    ModelAndView answer(@PathVariable String token, Form form) {
        Invitation invitation = invited(token);
        try {
            String id = form.response() == null ? UUID.randomUUID().toString() : form.response();
            responses.give(
                    invitation.assessment(),
                    id,
                    new ResponseRequest(
                            id,
                            invitation.stage().code(),
                            null,
                            form.profession(),
                            1L,
                            points(form),
                            null),
                    Actor.of("assessment-form", "PARTICIPANT", Source.API));
        } catch (InvalidValue | RuleBroken refused) {
            return form(token, invitation, form, String.valueOf(refused.getMessage()));
        }
        return new ModelAndView("redirect:/assessments/" + token + "?thanks");
    }

    private static @Nullable Long points(Form form) {
        String typed = form.points() == null ? "" : form.points().strip();
        try {
            return typed.isEmpty() ? null : Long.valueOf(typed);
        } catch (NumberFormatException e) {
            throw new InvalidValue("points", "Give your points as a whole number.");
        }
    }

    private Invitation invited(String token) {
        return links.read(token)
                .orElseThrow(() -> new NotFound("token", "form at this address any more"));
    }

    private ModelAndView form(
            String token, Invitation invitation, Form form, @Nullable String problem) {
        return new ModelAndView(FORM, problem == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .addObject("token", token)
                .addObject("title", invitation.assessment().outline().title())
                .addObject("outOf", invitation.assessment().outline().outOf())
                .addObject("stage", words(invitation))
                .addObject("professions", lists.professions())
                .addObject("form", form)
                .addObject("problem", problem);
    }

    private static String words(Invitation invitation) {
        return switch (invitation.stage()) {
            case PRE_TEST -> "Before the training";
            case POST_TEST -> "At the end of the training";
            case FOLLOW_UP -> "Some months after the training";
        };
    }
}
