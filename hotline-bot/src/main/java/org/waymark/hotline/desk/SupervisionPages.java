package org.waymark.hotline.desk;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.hotline.script.Scripts;
import org.waymark.monitoring.helpline.ContactCategories;
import org.waymark.monitoring.kernel.InvalidValue;

/** What supervisors see: the shift as it is now, and what it had to do. */
@Controller
@RequestMapping("/desk")
class SupervisionPages {

    private static final String SUPERVISOR = "SUPERVISOR";

    private final Queue queue;
    private final ShiftPeople people;
    private final ReferralDesk referrals;
    private final Scripts scripts;
    private final ShiftStatistics statistics;
    private final OpeningHours hours;
    private final Clock clock;
    private final Duration tooLong;

    SupervisionPages(
            Queue queue,
            ShiftPeople people,
            ReferralDesk referrals,
            Scripts scripts,
            ShiftStatistics statistics,
            OpeningHours hours,
            Clock clock,
            @Value(Waits.TOO_LONG) Duration tooLong) {
        this.queue = queue;
        this.people = people;
        this.referrals = referrals;
        this.scripts = scripts;
        this.statistics = statistics;
        this.hours = hours;
        this.clock = clock;
        this.tooLong = tooLong;
    }

    @GetMapping("/supervision")
    @RolesAllowed(SUPERVISOR)
    String supervision(Model model) {
        fill(model);
        return "desk/supervision";
    }

    /** What changes by itself, for the page to refresh. */
    @GetMapping("/supervision/live")
    @RolesAllowed(SUPERVISOR)
    String live(Model model) {
        fill(model);
        return "desk/supervision :: live";
    }

    private void fill(Model model) {
        List<QueueEntry> entries = queue.open();
        model.addAttribute("entries", entries);
        model.addAttribute("waits", new Waits(entries, clock.instant(), tooLong));
        model.addAttribute("people", people.all());
        model.addAttribute("names", names(entries));
        model.addAttribute("overrides", referrals.askedOverrides());
        model.addAttribute("script", scripts.in("en"));
    }

    private Map<String, String> names(List<QueueEntry> entries) {
        return entries.stream()
                .map(QueueEntry::takenBy)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), people::nameOf));
    }

    @GetMapping("/statistics")
    @RolesAllowed(SUPERVISOR)
    String statistics(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        LocalDate today = LocalDate.now(clock.withZone(hours.zone()));
        try {
            LocalDate first = SupervisionApi.day("from", from, today);
            LocalDate last = SupervisionApi.day("to", to, first.isAfter(today) ? first : today);
            model.addAttribute("statistics", statistics.of(first, last));
        } catch (InvalidValue e) {
            model.addAttribute("problem", e.getMessage());
            model.addAttribute("statistics", statistics.of(today, today));
        }
        model.addAttribute("zone", hours.zone().getId());
        model.addAttribute("labels", labels());
        return "desk/statistics";
    }

    private static Map<String, String> labels() {
        return ContactCategories.STANDARD.all().stream()
                .flatMap(main ->
                        main.subs().stream()
                                .map(sub ->
                                        Map.entry(
                                                main.code() + "/" + sub.code(),
                                                main.label() + ": " + sub.label())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
