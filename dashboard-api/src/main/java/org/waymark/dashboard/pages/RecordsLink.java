package org.waymark.dashboard.pages;

import java.util.Map;
import java.util.TreeMap;
import org.waymark.monitoring.results.IndicatorDefinition;
import org.waymark.monitoring.results.ProgrammeResults.FindResults;

/** The way from a figure of one phase to the records behind it, under the same question. */
record RecordsLink(FindResults find, ResultsPage.Question question, String phase) {

    /**
     * The address.
     *
     * @param part dimension → value of a part of the figure; empty for all of it
     */
    String of(IndicatorDefinition definition, Map<String, String> part) {
        Address address =
                Address.of(
                                "programmes",
                                find.programme(),
                                "figures",
                                String.valueOf(definition.measure()),
                                "records")
                        .with("phase", phase)
                        .with("asOf", question.asOf())
                        .with("knownAt", question.knownAt());
        Map<String, String> limits = new TreeMap<>(definition.filters());
        limits.putAll(part);
        for (var limit : limits.entrySet()) {
            address = address.with(limit.getKey(), limit.getValue());
        }
        return address.text();
    }
}
