package org.waymark.dashboard.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.waymark.dashboard.figures.MeasureParameters;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.programme.ProgrammeRegister;
import org.waymark.monitoring.programme.ProgrammeRow;
import org.waymark.monitoring.web.NotFound;

/** A programme as of a day: what a page about both begins with. */
@Component
class ProgrammeOnDay {

    private final ProgrammeRegister programmes;
    private final Clock clock;

    ProgrammeOnDay(ProgrammeRegister programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The two, as found. */
    record Found(ProgrammeRow programme, LocalDate day) {}

    /**
     * Finds them and puts them into the model: {@code programme}, {@code asOf}, and {@code day} in
     * words.
     *
     * @param asOf as typed: a day, or the last of a month or year; null or blank is today
     * @throws NotFound when there is no such programme within reach
     */
    Found show(String code, @Nullable String asOf, Caller caller, Model model) {
        ProgrammeRow programme =
                programmes
                        .find(code, caller.scope())
                        .orElseThrow(() -> new NotFound("code", "programme " + code));
        LocalDate day =
                Objects.requireNonNullElseGet(
                        MeasureParameters.lastDay("asOf", asOf),
                        () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        model.addAttribute("programme", programme);
        model.addAttribute("asOf", day);
        model.addAttribute("day", DateWords.of(day));
        return new Found(programme, day);
    }
}
