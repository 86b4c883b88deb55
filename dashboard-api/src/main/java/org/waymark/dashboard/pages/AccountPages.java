package org.waymark.dashboard.pages;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.monitoring.access.Account;
import org.waymark.monitoring.access.Accounts;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.NewPassword;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.access.Username;
import org.waymark.monitoring.access.WaysIn;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.web.Cursors;
import org.waymark.monitoring.web.NotFound;

/** Where an administrator opens accounts, says what they may do, and closes them. */
@Controller
class AccountPages {

    private static final int SIZE = 50;
    private static final String LIST = "redirect:/accounts";

    private final Accounts accounts;
    private final Lists lists;
    private final WaysIn ways;

    AccountPages(Accounts accounts, Lists lists, WaysIn ways) {
        this.accounts = accounts;
        this.lists = lists;
        this.ways = ways;
    }

    /** A role that can be chosen, and what it opens. */
    record RoleChoice(String value, String name, String opens) {

        static RoleChoice of(Role role) {
            return new RoleChoice(role.name(), AccountView.name(role), opens(role));
        }

        private static String opens(Role role) {
            return switch (role) {
                case STAFF -> "logs trainings, activities, cases and other records, and reads them";
                case COORDINATOR -> "reads figures, results and records without personal data";
                case COUNSELLOR -> "answers children on the help line";
                case PEER_SUPPORTER -> "answers children on the help line, under supervision";
                case SUPERVISOR -> "watches over the help line and takes conversations over";
                case ADMIN -> "looks after accounts and keys, and sees no child’s words";
            };
        }
    }

    @GetMapping("/accounts")
    @RolesAllowed("ADMIN")
    ModelAndView list(@RequestParam(required = false) @Nullable String cursor) {
        List<String> after = Cursors.read(cursor, 1);
        List<Account> found = accounts.after(after.isEmpty() ? "" : after.getFirst(), SIZE + 1);
        List<Account> shown = found.subList(0, Math.min(SIZE, found.size()));
        ModelAndView page = new ModelAndView("accounts/list");
        page.addObject("accounts", shown.stream().map(AccountView::of).toList());
        page.addObject(
                "next", found.size() > SIZE ? Cursors.write(shown.getLast().username()) : null);
        page.addObject("later", !after.isEmpty());
        return page;
    }

    @GetMapping("/new-account")
    @RolesAllowed("ADMIN")
    ModelAndView open() {
        return form("accounts/new", AccountForm.blank(), null);
    }

    /** Opens an account, or shows the form again. */
    @PostMapping("/new-account")
    @RolesAllowed("ADMIN")
    ModelAndView open(
            @ModelAttribute("form") AccountForm form,
            @RequestParam(defaultValue = "") String password,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        FormProblem problem =
                problem(() ->
                        accounts.open(
                                caller.accountId(),
                                new Username(form.username().strip()),
                                password.isEmpty() && !ways.passwords()
                                        ? NewPassword.nobodyKnows()
                                        : new NewPassword(password),
                                form.checkedRoles(),
                                form.checkedScope()));
        return problem == null
                ? done("The account " + form.username().strip() + " is open.", flash)
                : form("accounts/new", form, problem);
    }

    @GetMapping("/accounts/{username}")
    @RolesAllowed("ADMIN")
    ModelAndView show(@PathVariable String username) {
        return form("accounts/show", AccountForm.of(account(username)), null);
    }

    /** Changes what an account may do, or shows the form again. */
    @PostMapping("/accounts/{username}")
    @RolesAllowed("ADMIN")
    ModelAndView change(
            @PathVariable String username,
            @ModelAttribute("form") AccountForm form,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        Account account = account(username);
        FormProblem problem =
                problem(() ->
                        accounts.change(
                                caller.accountId(),
                                account.seenAt(version(form)),
                                form.checkedRoles(),
                                form.checkedScope(),
                                form.disabled()));
        return problem == null
                ? done("The account " + account.username() + " is changed.", flash)
                : form("accounts/show", form, problem);
    }

    /** Sets another password, which ends every sign-in of the account. */
    @PostMapping("/accounts/{username}/password")
    @RolesAllowed("ADMIN")
    ModelAndView changePassword(
            @PathVariable String username,
            @RequestParam(defaultValue = "") String password,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        Account account = account(username);
        FormProblem problem =
                problem(() ->
                        accounts.changePassword(
                                caller.accountId(), account, new NewPassword(password)));
        return problem == null
                ? done("The account " + account.username() + " has a new password.", flash)
                : form("accounts/show", AccountForm.of(account), problem);
    }

    private Account account(String username) {
        return accounts.byName(username)
                .orElseThrow(() -> new NotFound("username", "account of this name"));
    }

    private static long version(AccountForm form) {
        try {
            return Long.parseLong(form.version());
        } catch (NumberFormatException e) {
            throw new InvalidValue("version", "Open the page of this account again.");
        }
    }

    private static @Nullable FormProblem problem(Runnable change) {
        try {
            change.run();
            return null;
        } catch (InvalidValue e) {
            return new FormProblem(e.field(), String.valueOf(e.getMessage()));
        } catch (RuleBroken e) {
            return new FormProblem("", String.valueOf(e.getMessage()));
        } catch (ConcurrencyException e) {
            return new FormProblem(
                    "",
                    "Somebody else has changed this account since you opened it. Open it again"
                            + " and repeat your change.");
        }
    }

    private static ModelAndView done(String what, RedirectAttributes flash) {
        flash.addFlashAttribute("done", what);
        return new ModelAndView(LIST);
    }

    /** Never with a password in it. */
    private ModelAndView form(String view, AccountForm form, @Nullable FormProblem problem) {
        ModelAndView page = new ModelAndView(view);
        page.addObject("form", form);
        page.addObject("problem", problem);
        page.addObject("roles", Stream.of(Role.values()).map(RoleChoice::of).toList());
        page.addObject("programmes", programmes(form));
        page.addObject("passwords", ways.passwords());
        if (problem != null) {
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }

    /** All programmes, and those of the account that are not recorded yet. */
    private List<Lists.Choice> programmes(AccountForm form) {
        List<Lists.Choice> recorded = lists.programmes(Scope.everything());
        List<String> codes = recorded.stream().map(Lists.Choice::value).toList();
        return Stream.concat(
                        recorded.stream(),
                        form.programmes().stream()
                                .filter(code -> !codes.contains(code))
                                .map(code -> new Lists.Choice(code, code)))
                .toList();
    }
}
