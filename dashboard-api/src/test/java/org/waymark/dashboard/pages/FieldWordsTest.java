package org.waymark.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldWordsTest {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    country                          | BG         | Bulgaria
                    country                          | AL+XK      | Albania, Kosovo
                    countries                        | AL, XK     | Albania, Kosovo
                    audience                         | police-officer, social-worker | Police officer, Social worker
                    title                            | One, two-fold | One, two-fold
                    countries[1]                     | MK         | North Macedonia
                    from                             | 2013-08-12 | 12 August 2013
                    steps[2].from                    | 2013-08    | August 2013
                    from                             | 2013       | 2013
                    closedOn                         | 2013-08-12 | 12 August 2013
                    phase                            | 2013-15    | 2013-15
                    phase                            | 2006-08    | 2006-08
                    modules[0].version               | 2019-20    | 2019-20
                    evidence[0].reference            | 2013-08    | 2013-08
                    stages[0].state                  | in-force   | in force
                    participants.groups[1].precision | at-least   | at least
                    audience[0].profession           | police-officer | Police officer
                    audience[0]                      | social-worker  | Social worker
                    phase[II].title                  | at-least   | at-least
                    title                            | BG         | BG
                    place                            | Ruse       | Ruse
                    id                               | a-b        | a-b
                    [3]                              | a-b        | a-b
                    """)
    void saysWhatIsStored(String field, String value, String words) {
        assertThat(FieldWords.of(field, value)).isEqualTo(words);
    }
}
