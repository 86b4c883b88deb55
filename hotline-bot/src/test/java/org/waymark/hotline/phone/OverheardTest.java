package org.waymark.hotline.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.script.Scripts;
import org.waymark.hotline.script.Text;
import org.waymark.hotline.standin.PhoneMessage;

class OverheardTest {

    private final Scripts scripts = Scripts.onClassPath();
    private final Overheard overheard = new Overheard(scripts);

    @Test
    void knowsTheLanguageOfEveryBubbleFromWhatTheBotSaid() {
        List<PhoneMessage> chat =
                List.of(
                        child("سلام"),
                        bot(scripts.in("ar").say(Text.PROMISE)),
                        bot("116 111"),
                        child("english please"),
                        bot(scripts.in("en").say(Text.LANGUAGE_CHANGED)),
                        child("thank you"));

        assertThat(overheard.languages(chat, "bg"))
                .containsExactly("ar", "ar", "ar", "ar", "en", "en");
    }

    @Test
    void takesTheLanguageOfThePhoneUntilTheBotHasSpoken() {
        assertThat(overheard.languages(List.of(child("Здравей")), "bg")).containsExactly("bg");
    }

    @Test
    void everyLanguageIsKnownByItsPromise() {
        assertThat(scripts.all())
                .allSatisfy(script ->
                        assertThat(
                                        overheard.languages(
                                                List.of(bot(script.say(Text.PROMISE))), "en"))
                                .containsExactly(script.language()));
    }

    private static PhoneMessage child(String text) {
        return message(true, text);
    }

    private static PhoneMessage bot(String text) {
        return message(false, text);
    }

    private static PhoneMessage message(boolean mine, String text) {
        return new PhoneMessage(1, mine, text, List.of(), false, Instant.EPOCH);
    }
}
