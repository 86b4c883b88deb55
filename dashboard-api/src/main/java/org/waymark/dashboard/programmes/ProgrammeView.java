package org.waymark.dashboard.programmes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.monitoring.programme.ProgrammeRow;
import org.waymark.monitoring.reference.Country;

/**
 * A programme as it stands, and what it is called in the language asked for.
 *
 * @param programme as it was recorded
 * @param named its names in that language
 */
record ProgrammeView(@JsonUnwrapped ProgrammeRow programme, Named named) {

    /**
     * Names for people to read; what has none in the language keeps the name it was recorded by.
     *
     * @param countries ISO 3166-1 alpha-2 → name
     * @param organisations name as recorded → name
     */
    record Named(String title, Map<String, String> countries, Map<String, String> organisations) {}

    static ProgrammeView of(ProgrammeRow row, Languages languages) {
        Map<String, String> countries = new TreeMap<>();
        row.countries()
                .forEach(code -> countries.put(code, new Country(code).name(languages.first())));
        Map<String, String> organisations = new TreeMap<>();
        row.organisations()
                .forEach(one ->
                        organisations.put(
                                one.organisation(),
                                row.organisationName(one.organisation(), languages.asked())));
        return new ProgrammeView(
                row, new Named(row.in(languages.asked()).title(), countries, organisations));
    }
}
