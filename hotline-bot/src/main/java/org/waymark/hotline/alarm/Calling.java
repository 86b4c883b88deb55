package org.waymark.hotline.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.hotline.alarm.Alarms.Call;
import org.waymark.hotline.duty.Loop;

/** Makes the calls, one node each, and repeats those that fail, by the ways that failed. */
@Component
class Calling {

    private static final Logger LOG = LoggerFactory.getLogger(Calling.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Alarms alarms;
    private final List<Pager> pagers;
    private final Clock clock;

    Calling(Alarms alarms, List<Pager> pagers, Clock clock) {
        this.alarms = alarms;
        this.pagers = List.copyOf(pagers);
        this.clock = clock;
    }

    /** Makes the next call; false when none is to be made now. */
    boolean callNext() {
        Optional<Call> next = alarms.leaseNext();
        next.ifPresent(this::make);
        return next.isPresent();
    }

    private void make(Call call) {
        Instant now = clock.instant();
        Page page = new Page(call.rung(), Duration.between(call.raisedAt(), now));
        Set<String> made = new HashSet<>(call.made());
        for (Pager pager : pagers) {
            if (!made.contains(pager.name()) && made(pager, page)) {
                made.add(pager.name());
            }
        }
        if (made.size() == pagers.size()) {
            alarms.done(call);
        } else {
            alarms.again(call, made, now.plus(pause(call.attempts())));
        }
    }

    /** An exception's message could hold an address, which may be secret. */
    private static boolean made(Pager pager, Page page) {
        try {
            pager.call(page);
            return true;
        } catch (RuntimeException e) {
            LOG.error("A call to the {} failed: {}", page.rung().code(), Loop.causes(e));
            return false;
        }
    }

    private static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 6));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
