package org.waymark.hotline.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.privacy.KeyDestroyed;
import org.waymark.monitoring.web.NotFound;

/** What all forms of the desk need. */
final class Forms {

    private Forms() {}

    /**
     * A field that has to be there.
     *
     * @throws InvalidValue when it is missing
     */
    static String given(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidValue(field, "Missing: fill it in.");
        }
        return value;
    }

    /** A field of a form that has to be there. */
    static String given(MultiValueMap<String, String> form, String field) {
        return given(field, form.getFirst(field));
    }

    /** Does it and stays at the conversation. */
    static String here(String alias, RedirectAttributes flash, Runnable action) {
        return then("/desk/" + alias, "/desk/" + alias, flash, action);
    }

    /** Does it and goes on, or goes back and says why not. */
    static String then(String onward, String back, RedirectAttributes flash, Runnable action) {
        try {
            action.run();
            return "redirect:" + onward;
        } catch (RuleBroken | NotFound e) {
            flash.addFlashAttribute("problem", e.getMessage());
        } catch (KeyDestroyed e) {
            flash.addFlashAttribute(
                    "problem", "This conversation was erased in the meantime. Nothing was saved.");
        } catch (InvalidValue e) {
            flash.addFlashAttribute("problem", e.field() + ": " + e.getMessage());
        }
        return "redirect:" + back;
    }
}
