package org.waymark.monitoring.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The places of which a name is known in several languages, such as regional centres. */
public final class Places {

    private static final List<Place> ALL = read();

    private Places() {}

    /**
     * One place.
     *
     * @param code kebab case, unique within its country
     * @param country ISO 3166-1 alpha-2
     * @param region the region of which it is the centre, in English
     * @param names BCP 47 language → its name there
     */
    public record Place(String code, String country, String region, Map<String, String> names) {

        /** Its name in English, by which records name it. */
        public String name() {
            return names.getOrDefault("en", code);
        }

        private boolean isCalled(String name) {
            return code.equalsIgnoreCase(name)
                    || names.values().stream().anyMatch(one -> one.equalsIgnoreCase(name));
        }
    }

    /** All places of a country, by code. */
    public static List<Place> of(String country) {
        return ALL.stream().filter(place -> place.country().equals(country)).toList();
    }

    /** The place that is called so in any language, whatever the capitals. */
    public static Optional<Place> find(String country, String name) {
        return of(country).stream().filter(place -> place.isCalled(name.strip())).findFirst();
    }

    /** One name for all names of a place, so that they can be compared; others stay as they are. */
    public static String sameName(String country, String name) {
        return find(country, name).map(Place::name).orElse(name.strip());
    }

    private static List<Place> read() {
        try (InputStream file = Places.class.getResourceAsStream("/reference/places.json")) {
            return JsonMapper.builder()
                    .build()
                    .readValue(file, new TypeReference<List<Place>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
