package org.waymark.dashboard.pages;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.training.TrainingRegister;
import org.waymark.monitoring.training.TrainingRegister.Cursor;
import org.waymark.monitoring.training.TrainingRegister.FindTrainings;
import org.waymark.monitoring.training.TrainingRow;
import org.waymark.monitoring.web.Cursors;

/** All trainings within reach, the latest first, a page at a time. */
@Controller
class TrainingListPage {

    private static final int SIZE = 25;

    private final TrainingRegister register;
    private final Lists lists;

    TrainingListPage(TrainingRegister register, Lists lists) {
        this.register = register;
        this.lists = lists;
    }

    /** What the list is limited to; blank for all. */
    record Filter(@Nullable String programme, @Nullable String country, @Nullable String state) {

        FindTrainings query(Caller caller) {
            return new FindTrainings(
                    given(programme), given(country), given(state), caller.scope());
        }

        /** The same list from a later place on. */
        String from(String cursor) {
            return Address.of("trainings")
                    .with("programme", programme)
                    .with("country", country)
                    .with("state", state)
                    .with("cursor", cursor)
                    .text();
        }

        private static @Nullable String given(@Nullable String value) {
            return value == null || value.isBlank() ? null : value;
        }
    }

    @GetMapping("/trainings")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    String show(
            Filter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        List<TrainingRow> rows = register.list(filter.query(caller), after(cursor), SIZE + 1);
        List<TrainingRow> shown = rows.stream().limit(SIZE).toList();
        model.addAttribute("trainings", shown.stream().map(TrainingPageView::of).toList());
        model.addAttribute("next", rows.size() > SIZE ? next(filter, shown.getLast()) : null);
        model.addAttribute("later", cursor != null);
        model.addAttribute("filter", filter);
        model.addAttribute("programmes", lists.programmes(caller.scope()));
        model.addAttribute("countries", lists.countries(caller.scope()));
        model.addAttribute("mayLog", caller.is(Role.STAFF));
        return "trainings/list";
    }

    private static @Nullable Cursor after(@Nullable String cursor) {
        List<String> parts = Cursors.read(cursor, 2);
        return parts.isEmpty() ? null : new Cursor(Cursors.day(parts.get(0)), parts.get(1));
    }

    private static String next(Filter filter, TrainingRow last) {
        return filter.from(Cursors.write(last.period().to().last().toString(), last.id()));
    }
}
