package org.waymark.hotline.desk;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.waymark.hotline.script.ScriptMistake;
import org.waymark.hotline.script.Section;

/**
 * When people are at the desk by plan, from {@code opening-hours.yaml}. Who is there at this moment
 * only {@link Presence} says; this says when somebody will be.
 */
final class OpeningHours {

    /**
     * A child is told a weekday and a time, so nothing is promised further ahead than that says.
     */
    private static final int DAYS_AHEAD = 6;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Span>> days;
    private final Set<LocalDate> closed;

    private OpeningHours(ZoneId zone, Map<DayOfWeek, List<Span>> days, Set<LocalDate> closed) {
        this.zone = zone;
        this.days = days;
        this.closed = closed;
    }

    /** From one local time to a later one of the same day; midnight at the end is 24:00. */
    private record Span(LocalTime from, LocalTime until) {

        boolean has(LocalTime time) {
            return !time.isBefore(from)
                    && (until.equals(LocalTime.MIDNIGHT) || time.isBefore(until));
        }
    }

    /**
     * Reads the file.
     *
     * @throws ScriptMistake when it has a mistake, with its line
     */
    static OpeningHours read(String name, Resource resource) {
        Section file = Section.read(name, resource);
        List<String> keys = new ArrayList<>(List.of("zone", "closed"));
        Stream.of(DayOfWeek.values()).map(OpeningHours::key).forEach(keys::add);
        file.hasExactly(keys);
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, spans(file, key(day)));
        }
        return new OpeningHours(zone(file), days, closed(file));
    }

    private static String key(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static ZoneId zone(Section file) {
        try {
            return ZoneId.of(file.text("zone"));
        } catch (DateTimeException e) {
            throw file.mistake("zone", "no such zone; write for example Europe/Sofia");
        }
    }

    private static Set<LocalDate> closed(Section file) {
        try {
            Set<LocalDate> closed = new HashSet<>();
            file.texts("closed").forEach(day -> closed.add(LocalDate.parse(day)));
            return closed;
        } catch (DateTimeException e) {
            throw file.mistake("closed", "a closed day is written as 2026-12-25");
        }
    }

    private static List<Span> spans(Section file, String key) {
        List<Span> spans = new ArrayList<>();
        LocalTime last = LocalTime.MIN;
        for (String text : file.texts(key)) {
            Span span = span(file, key, text);
            if (span.from().isBefore(last)) {
                throw file.mistake(key, "'" + text + "' begins before the hours before it end");
            }
            spans.add(span);
            last = span.until().equals(LocalTime.MIDNIGHT) ? LocalTime.MAX : span.until();
        }
        return spans;
    }

    private static Span span(Section file, String key, String text) {
        if (!text.matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d")) {
            throw file.mistake(key, "'" + text + "' is not of the form 09:00-21:00");
        }
        try {
            LocalTime from = LocalTime.parse(text.substring(0, 5));
            String end = text.substring(6);
            LocalTime until = end.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(end);
            if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
                throw file.mistake(
                        key,
                        "'" + text + "' ends before it begins; end at 24:00 and go on next day");
            }
            return new Span(from, until);
        } catch (DateTimeException e) {
            throw file.mistake(key, "'" + text + "' holds no time of day");
        }
    }

    /** The zone of the hours; days of statistics begin and end in it. */
    ZoneId zone() {
        return zone;
    }

    /**
     * The local time at which people are at the desk again; empty while it is open, and when that
     * is too far ahead to be told by weekday.
     */
    Optional<LocalDateTime> opensAfter(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate today = local.toLocalDate();
        if (on(today).anyMatch(span -> span.has(local.toLocalTime()))) {
            return Optional.empty();
        }
        return today.datesUntil(today.plusDays(DAYS_AHEAD + 1L))
                .flatMap(day -> on(day).map(span -> day.atTime(span.from())))
                .filter(opening -> opening.isAfter(local.toLocalDateTime()))
                .findFirst();
    }

    private Stream<Span> on(LocalDate day) {
        return closed.contains(day)
                ? Stream.of()
                : days.getOrDefault(day.getDayOfWeek(), List.of()).stream();
    }
}
