package org.waymark.dashboard.pages;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.programme.ProgrammeRegister;
import org.waymark.monitoring.programme.ProgrammeRow;

/** Where everybody arrives: the programmes for those who work with them, the way on for others. */
@Controller
class HomePage {

    private final ProgrammeRegister programmes;

    HomePage(ProgrammeRegister programmes) {
        this.programmes = programmes;
    }

    /** One programme in the list. */
    record Card(String code, String title, String goal, String countries, List<String> phases) {

        static Card of(ProgrammeRow row) {
            return new Card(
                    row.programme(),
                    row.title(),
                    row.goal(),
                    Lists.countryNames(row.countries()),
                    row.phases().stream().map(Card::phase).toList());
        }

        private static String phase(ProgrammeRow.Phase phase) {
            return phase.title() + ", " + PhaseDates.of(phase).inWords();
        }
    }

    @GetMapping("/")
    @RolesAllowed({"STAFF", "COORDINATOR", "COUNSELLOR", "PEER_SUPPORTER", "SUPERVISOR", "ADMIN"})
    String show(@AuthenticationPrincipal Caller caller, Model model) {
        boolean figures = caller.is(Role.STAFF) || caller.is(Role.COORDINATOR);
        model.addAttribute("figures", figures);
        model.addAttribute("mayLog", caller.is(Role.STAFF));
        model.addAttribute("programmes", figures ? cards(caller) : List.of());
        return "pages/home";
    }

    private List<Card> cards(Caller caller) {
        return programmes.list(caller.scope()).stream().map(Card::of).toList();
    }
}
