package org.waymark.dashboard.pages;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.dashboard.pages.Lists.Choice;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.history.RecordList;
import org.waymark.monitoring.history.RecordList.After;
import org.waymark.monitoring.history.RecordList.FindListed;
import org.waymark.monitoring.history.RecordList.Listed;
import org.waymark.monitoring.web.Cursors;
import org.waymark.monitoring.web.NotFound;
import org.waymark.monitoring.web.OutOfReach;

/** The records of one kind in a programme, each with the way to its page. */
@Controller
class RecordListPage {

    private static final int SIZE = 25;

    private final RecordList records;

    RecordListPage(RecordList records) {
        this.records = records;
    }

    /** One record in words. */
    record ListedView(String title, String link, String state, String day, String where) {

        static ListedView of(RecordKind kind, Listed listed) {
            String country = listed.country();
            return new ListedView(
                    listed.title(),
                    Address.of("records", kind.code(), listed.id()).text(),
                    listed.state(),
                    DateWords.of(listed.day()),
                    country == null ? "–" : Lists.countryNames(List.of(country.split("\\+", -1))));
        }
    }

    /** The kinds that a caller may list. */
    static List<Choice> kinds(Caller caller) {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.isListed() && kind.isReadBy(caller.roles()))
                .map(kind -> new Choice(kind.code(), OneRecordPage.words(kind)))
                .toList();
    }

    @GetMapping("/programmes/{code}/records/{type}")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    String show(
            @PathVariable String code,
            @PathVariable String type,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        RecordKind kind =
                RecordKind.find(type)
                        .filter(RecordKind::isListed)
                        .orElseThrow(() -> new NotFound("type", "list of " + type));
        if (!kind.isReadBy(caller.roles())) {
            throw new OutOfReach();
        }
        List<Listed> rows =
                records.page(new FindListed(kind, code, caller.scope()), after(cursor), SIZE + 1);
        List<Listed> shown = rows.stream().limit(SIZE).toList();
        model.addAttribute("programme", code);
        model.addAttribute("kind", OneRecordPage.words(kind));
        model.addAttribute("kinds", kinds(caller));
        model.addAttribute("records", shown.stream().map(row -> ListedView.of(kind, row)).toList());
        model.addAttribute("next", rows.size() > SIZE ? next(code, kind, shown.getLast()) : null);
        return "records/list";
    }

    private static @Nullable After after(@Nullable String cursor) {
        List<String> parts = Cursors.read(cursor, 2);
        return parts.isEmpty() ? null : new After(Cursors.day(parts.get(0)), parts.get(1));
    }

    private static String next(String code, RecordKind kind, Listed last) {
        return Address.of("programmes", code, "records", kind.code())
                .with("cursor", Cursors.write(last.day().toString(), last.id()))
                .text();
    }
}
