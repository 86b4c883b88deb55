package org.waymark.dashboard.pages;

import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.dashboard.history.EventView;
import org.waymark.dashboard.history.Histories;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.history.FieldChange;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.web.NotFound;

/**
 * Any record as it stands and how it came to be so. What it says is what its events have left of
 * each field, so that a new kind of record needs no page of its own; sealed values stay sealed.
 */
@Controller
class OneRecordPage {

    /** A field, and which of its values. */
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)(?:\\[([^\\]]*)\\])?");

    private final Histories histories;

    OneRecordPage(Histories histories) {
        this.histories = histories;
    }

    /** A field of the record in words. */
    record FieldView(String name, String value) {}

    /** One event in words. */
    record StepView(String when, String what, @Nullable String reason, String by) {

        static StepView of(EventView event) {
            String role = event.role().toLowerCase(Locale.ROOT).replace('_', ' ');
            return new StepView(
                    DateWords.of(event.recordedAt()),
                    event.what(),
                    event.reason(),
                    event.source().equals("api") ? role : role + ", " + event.source());
        }
    }

    @GetMapping("/records/{type}/{id}")
    @RolesAllowed({"STAFF", "COORDINATOR", "SUPERVISOR"})
    String show(
            @PathVariable String type,
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        RecordKind kind =
                RecordKind.find(type)
                        .orElseThrow(() -> new NotFound("type", "kind of record " + type));
        List<EventView> events = histories.of(kind, id, caller);
        Map<String, String> state = state(events);
        model.addAttribute("kind", words(kind));
        model.addAttribute("called", title(state, id));
        model.addAttribute("id", id);
        model.addAttribute("latest", events.isEmpty() ? "" : events.getLast().what());
        model.addAttribute("programme", state.get("programme"));
        model.addAttribute(
                "fields",
                state.entrySet().stream()
                        .map(field ->
                                new FieldView(
                                        name(field.getKey()),
                                        FieldWords.of(field.getKey(), field.getValue())))
                        .toList());
        model.addAttribute("steps", events.reversed().stream().map(StepView::of).toList());
        return "records/show";
    }

    /** For example {@code Policy outcome}. */
    static String words(RecordKind kind) {
        String words = kind.code().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Map<String, String> state(List<EventView> events) {
        Map<String, String> state = new LinkedHashMap<>();
        for (EventView event : events) {
            for (FieldChange change : event.changes()) {
                if (change.after() == null) {
                    state.remove(change.field());
                } else {
                    state.put(change.field(), change.after());
                }
            }
        }
        return state;
    }

    private static String title(Map<String, String> state, String id) {
        return Stream.of("title", "text")
                .map(state::get)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(id);
    }

    /**
     * {@code attendance.groups[1].count} is “Attendance, groups 1, count”, and {@code
     * phase[II].title} “Phase II, title”.
     */
    private static String name(String field) {
        String name =
                STEP.matcher(field)
                        .results()
                        .map(OneRecordPage::words)
                        .collect(Collectors.joining(", "));
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String words(MatchResult step) {
        String words =
                step.group(1).replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return step.group(2) == null ? words : words + " " + step.group(2);
    }
}
