package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.Profile;
import org.waymark.hotline.testing.HelpLine;

/** A child whose phone speaks another language than the child. */
class AnotherLanguageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void dangerIsAnsweredInTheLanguageOfThePhoneAndInThatOfItsWords() {
        try (HelpLine line = new HelpLine()) {
            ChildPhone phone = line.telegram().phone("Mila", Profile.of("Mila", "en"));
            phone.write("искам да умра");
            phone.await("call this number now", PATIENCE);
            assertThat(phone.heard().getFirst()).startsWith("112").contains("обади се");
            phone.press("language:bg");
            phone.await("Продължаваме на български", PATIENCE);
        }
    }

    @Test
    void whoBeginsWithoutWordsIsAnsweredInTheLanguageOfThePhone() {
        try (HelpLine line = new HelpLine()) {
            ChildPhone phone = line.telegram().phone("Rada", Profile.of("Rada", "bg"));
            phone.voice();
            phone.await("Не мога да отварям", PATIENCE);
        }
    }
}
