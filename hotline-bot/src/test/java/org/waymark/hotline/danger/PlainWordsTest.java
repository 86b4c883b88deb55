package org.waymark.hotline.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.waymark.hotline.script.ScriptMistake;
import org.waymark.hotline.script.Section;

class PlainWordsTest {

    @ParameterizedTest
    @CsvSource({
        "bg, страх, strah",
        "bg, чичо, 4i4o",
        "bg, няма, nqma",
        "sr, желим, zelim",
        "sr, želim, ЖЕЛИМ",
        "sr, među, medju",
        "sr, među, међу",
        "sr, ćerka, ћерка",
        "sr, džep, џеп",
        "mk, ќе, ke",
        "mk, ќе, kje",
        "mk, ѓавол, gjavol",
        "mk, љубов, ljubov",
        "el, θέλω, thelo",
        "el, θέλω, 8elw",
        "el, θέλω, θελο",
        "el, πεθάνω, pethanw",
        "el, ξέρω, 3erw",
        "el, ξέρω, xero",
        "el, φοβάμαι, fovame",
        "el, φοβάμαι, fobamai",
        "el, χτυπάει, xtipaei",
        "el, χτυπάει, χτιπάει",
        "el, αυτοκτονία, aftoktonia",
        "el, μου, mou",
        "el, ψυχή, psyxh",
        "el, σχολείο, sxoleio",
        "el, σχολείο, ΣΧΟΛΕΙΟ",
        "pl, umrzeć, umżec",
        "pl, skrzywdził, skrzywdzil",
        "pl, chcę, hce",
        "ro, și, shi",
        "ro, că, ka",
        "sq, vëlla, vlla",
        "sq, çaj, caj",
        "uk, гвалтує, hvaltuie",
        "uk, здоров'я, здоровя",
        "uk, їхати, ихати",
        "tr, ısır, isir",
        "ar, أريد, اريد",
        "ar, ضربني, ضـربَـني",
        "ar, مدرسة, مدرسه",
        "ar, على, علي",
        "fa-AF, می‌خواهم, ميخواهم",
        "fa-AF, کمک, كمك",
        "nl, straße, strasse",
    })
    void oneWordLooksTheSameHoweverItWasTyped(String language, String rule, String typed) {
        assertThat(PlainWords.formsOf(rule, language)).containsAll(PlainWords.of(typed));
    }

    @Test
    void digitsOfEveryScriptAreNumbers() {
        assertThat(PlainWords.of("١١٢ ۱۱۲ 112")).containsExactly("112", "112", "112");
    }

    @Test
    void aMistakeInTheLettersNamesItsLine() {
        refuses("plain: { а: a }\ntyped:\n  bg: { жжж: [j] }", "letters.yaml:3: ", "жжж");
        refuses("plain:\n  а: a b\ntyped: {}", "letters.yaml:2: ", "a b");
    }

    private static void refuses(String yaml, String where, String what) {
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() ->
                        Letters.read(Section.read("letters.yaml", new ByteArrayResource(bytes))))
                .isInstanceOf(ScriptMistake.class)
                .hasMessageContaining(where)
                .hasMessageContaining(what);
    }
}
