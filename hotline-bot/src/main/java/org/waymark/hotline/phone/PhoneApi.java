package org.waymark.hotline.phone;

import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.hotline.script.Script;
import org.waymark.hotline.script.Scripts;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.PhoneScreen;
import org.waymark.hotline.standin.Profile;
import org.waymark.hotline.standin.StandInBotApi;
import org.waymark.hotline.telegram.OnStandIn;
import org.waymark.monitoring.kernel.InvalidValue;

/** What the phone page asks: {@code /phone/<phone>/...}. Every answer is the whole screen. */
@RestController
@Conditional(OnStandIn.class)
@RequestMapping("/phone/{phone}")
class PhoneApi implements SmartLifecycle {

    private static final Duration SLICE = Duration.ofSeconds(1);
    private static final int SLICES = 20;
    private static final int LONGEST_TEXT = 4096;

    private final StandInBotApi standIn;
    private final Scripts scripts;
    private final Overheard overheard;
    private volatile boolean running;

    PhoneApi(StandInBotApi standIn, Scripts scripts) {
        this.standIn = standIn;
        this.scripts = scripts;
        this.overheard = new Overheard(scripts);
    }

    /** What the child writes, and the language of the phone. */
    record Words(@Nullable String text, @Nullable String language) {}

    /** What the pressed button sends, and the language of the phone. */
    record Press(@Nullable String data, @Nullable String language) {}

    @GetMapping("/messages")
    @PermitAll
    PhoneView messages(@PathVariable String phone) {
        return view(phone(phone, null));
    }

    /** Waits up to twenty seconds for a screen that is not {@code after}. */
    @GetMapping("/events")
    @PermitAll
    PhoneView events(@PathVariable String phone, @RequestParam(defaultValue = "0") long after) {
        ChildPhone child = phone(phone, null);
        PhoneScreen screen = child.screen();
        for (int slice = 0; slice < SLICES && running && screen.version() == after; slice++) {
            screen = child.next(after, SLICE);
        }
        return view(child, screen);
    }

    @PostMapping("/messages")
    @PermitAll
    PhoneView write(@PathVariable String phone, @RequestBody Words words) {
        String text = words.text();
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new InvalidValue("text", "A message has 1 to 4096 characters.");
        }
        ChildPhone child = phone(phone, words.language());
        child.write(text);
        return view(child);
    }

    @PostMapping("/presses")
    @PermitAll
    PhoneView press(@PathVariable String phone, @RequestBody Press press) {
        ChildPhone child = phone(phone, press.language());
        try {
            child.press(String.valueOf(press.data()));
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("data", "No message on this phone has such a button.");
        }
        return view(child);
    }

    private PhoneView view(ChildPhone child) {
        return view(child, child.screen());
    }

    private PhoneView view(ChildPhone child, PhoneScreen screen) {
        List<String> languages =
                overheard.languages(
                        screen.messages(), scripts.closestTo(child.profile().language()));
        return PhoneView.of(
                screen,
                languages,
                languages.stream().map(scripts::in).map(Script::direction).toList());
    }

    private ChildPhone phone(String name, @Nullable String language) {
        ChildPhone child = standIn.phone(PhonePage.named(name));
        if (language != null) {
            Profile profile = child.profile();
            child.use(
                    new Profile(
                            profile.firstName(), profile.username(), scripts.closestTo(language)));
        }
        return child;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends waiting requests, before the web server waits for them. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
