package org.waymark.dashboard.pages;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.quality.DataQuality;
import org.waymark.monitoring.quality.DataQuality.FindGaps;
import org.waymark.monitoring.quality.Gap;
import org.waymark.monitoring.quality.GapKind;

/** What is missing or does not fit in the records of a programme, and what to do about it. */
@Controller
class DataQualityPage {

    private final ProgrammeOnDay programmes;
    private final DataQuality quality;

    DataQualityPage(ProgrammeOnDay programmes, DataQuality quality) {
        this.programmes = programmes;
        this.quality = quality;
    }

    /** All gaps of one kind. */
    record Group(String code, String title, List<Item> items) {

        static Group of(GapKind kind, List<Gap> gaps, Caller caller) {
            return new Group(
                    kind.code(),
                    kind.title(),
                    gaps.stream()
                            .filter(gap -> gap.kind() == kind)
                            .map(gap -> Item.of(gap, caller))
                            .toList());
        }
    }

    /** One gap; {@code link} is null when the reader may not open its record. */
    record Item(String what, String remedy, @Nullable String link) {

        static Item of(Gap gap, Caller caller) {
            return new Item(
                    gap.what(),
                    gap.remedy(),
                    RecordAddress.of(gap.record().code(), gap.id(), caller).orElse(null));
        }
    }

    @GetMapping("/programmes/{code}/data-quality")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        LocalDate day = programmes.show(code, asOf, caller, model).day();
        List<Gap> gaps = quality.find(new FindGaps(code, null, day, caller.scope()));
        model.addAttribute("total", gaps.size());
        model.addAttribute(
                "groups",
                Arrays.stream(GapKind.values())
                        .map(kind -> Group.of(kind, gaps, caller))
                        .filter(group -> !group.items().isEmpty())
                        .toList());
        return "programmes/data-quality";
    }
}
