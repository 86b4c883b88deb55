package org.waymark.dashboard.pages;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.dashboard.imports.ImportRun;
import org.waymark.dashboard.imports.Imports;
import org.waymark.dashboard.imports.Tables;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.kernel.InvalidValue;

/** Checks a spreadsheet, shows what is wrong with it, and imports it once nothing is. */
@Controller
class ImportPages {

    private static final int SHOWN = 200;

    private final Imports imports;
    private final Tables tables;

    ImportPages(Imports imports, Tables tables) {
        this.imports = imports;
        this.tables = tables;
    }

    @GetMapping("/imports")
    @RolesAllowed("STAFF")
    ModelAndView open(@AuthenticationPrincipal Caller caller) {
        return form(null, "", caller);
    }

    /** Begins the check of a file, or shows the form again. */
    @PostMapping("/imports")
    @RolesAllowed("STAFF")
    ModelAndView check(
            @RequestParam(defaultValue = "") String table,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal Caller caller) {
        try {
            return new ModelAndView(
                    "redirect:/imports/" + imports.begin(table, file, true, true, caller));
        } catch (InvalidValue e) {
            ModelAndView again = form(FormProblem.of(e), table, caller);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
    }

    @GetMapping("/imports/{id}")
    @RolesAllowed("STAFF")
    ModelAndView show(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        ImportRun run = imports.find(id, caller);
        ModelAndView page = new ModelAndView("imports/show");
        page.addObject("run", run);
        page.addObject("name", name(run.table()));
        page.addObject("problems", run.problems().stream().limit(SHOWN).toList());
        page.addObject(
                "more",
                run.problems().size()
                        - Math.min(SHOWN, run.problems().size())
                        + run.problemsNotShown());
        return page;
    }

    /** Imports a file that was found to be in order. */
    @PostMapping("/imports/{id}")
    @RolesAllowed("STAFF")
    ModelAndView confirm(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return new ModelAndView("redirect:/imports/" + imports.confirm(id, caller));
    }

    private ModelAndView form(@Nullable FormProblem problem, String chosen, Caller caller) {
        ModelAndView page = new ModelAndView("imports/new");
        page.addObject(
                "tables",
                tables.names().stream()
                        .map(table -> new Lists.Choice(table, name(table)))
                        .toList());
        page.addObject("readable", tables.readableBy(caller));
        page.addObject("problem", problem);
        page.addObject("chosen", chosen);
        return page;
    }

    /** For example {@code Support services}. */
    private static String name(String table) {
        return Character.toUpperCase(table.charAt(0)) + table.substring(1).replace('-', ' ');
    }
}
