package org.waymark.hotline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.hotline.inbox.Kind;
import tools.jackson.databind.json.JsonMapper;

class UpdateReaderTest {

    private static final String WHO =
            "'message_id':7,'chat':{'id':99,'type':'private','first_name':'Maria'},"
                    + "'from':{'id':99,'first_name':'Maria','language_code':'bg'}";

    @ParameterizedTest
    @CsvSource({
        "photo,photo",
        "video_note,video",
        "voice,voice",
        "audio,voice",
        "document,file",
        "location,place",
        "contact,contact",
        "poll,other"
    })
    void saysWhatItCannotRead(String field, String kind) {
        Seen seen = read("{'message':{%s,'%s':{}}}".formatted(WHO, field)).orElseThrow();

        assertThat(seen.kind()).isEqualTo(Kind.CANNOT_READ);
        assertThat(seen.text()).isEqualTo(kind);
    }

    @Test
    void keepsTheWordsUnderAPicture() {
        Seen seen =
                read("{'message':{%s,'photo':[{}],'caption':'look'}}".formatted(WHO)).orElseThrow();

        assertThat(seen.caption()).isEqualTo("look");
    }

    @Test
    void takesNothingOfTheProfileButTheLanguage() {
        Seen seen = read("{'message':{%s,'text':'hello'}}".formatted(WHO)).orElseThrow();

        assertThat(seen)
                .isEqualTo(new Seen(99, Kind.WORDS, 7L, "hello", "", "bg", null))
                .hasToString("Seen[WORDS]");
    }

    @Test
    void doesNotTakeAnOddLanguageForOne() {
        String odd = WHO.replace("'bg'", "'<b>'");

        assertThat(read("{'message':{%s,'text':'hello'}}".formatted(odd)).orElseThrow())
                .extracting(Seen::languageHint)
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'message':{'message_id':1,'chat':{'id':-5,'type':'group'},'text':'hello'}}",
                "{'message':{'message_id':1,'chat':{'id':5,'type':'private'},'pinned_message':{}}}",
                "{'message':'not an object'}",
                "{'callback_query':{'id':'1','data':'x'}}",
                "{'my_chat_member':{'chat':{'id':5,'type':'private'},"
                        + "'new_chat_member':{'status':'member'}}}",
                "{'poll':{}}",
                "{}"
            })
    void leavesAsideWhatIsNotForTheHelpLine(String update) {
        assertThat(read(update)).isEmpty();
    }

    private static Optional<Seen> read(String update) {
        return UpdateReader.read(JsonMapper.shared().readTree(update.replace('\'', '"')));
    }
}
