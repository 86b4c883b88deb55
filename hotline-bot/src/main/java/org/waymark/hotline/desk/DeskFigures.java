package org.waymark.hotline.desk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The figures that raise an alarm when nobody answers. */
@Component
class DeskFigures {

    DeskFigures(Queue queue, Presence presence, Clock clock, MeterRegistry meters) {
        Gauge.builder(
                        "waymark.hotline.oldest.unanswered",
                        queue,
                        open ->
                                open.longestAlone()
                                        .map(since -> Duration.between(since, clock.instant()))
                                        .map(Duration::toSeconds)
                                        .orElse(0L))
                .baseUnit("seconds")
                .description(
                        "How long any child has waited for an answer of a person, or for a person")
                .register(meters);
        Gauge.builder("waymark.hotline.waiting", queue, open -> count(open, QueueEntry::childWaits))
                .description("Children who wait for a person")
                .register(meters);
        Gauge.builder(
                        "waymark.hotline.alarms",
                        queue,
                        open -> count(open, entry -> entry.alarmSince() != null))
                .description("Alarms that no person has seen yet")
                .register(meters);
        Gauge.builder("waymark.hotline.on.shift", presence, Presence::onShift)
                .description("Counsellors and supervisors with an open desk")
                .register(meters);
    }

    private static double count(Queue queue, Predicate<QueueEntry> which) {
        return queue.open().stream().filter(which).count();
    }
}
