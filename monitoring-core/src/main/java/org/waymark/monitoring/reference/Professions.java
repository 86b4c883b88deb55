package org.waymark.monitoring.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The code list of professions, so that one profession is not counted under three spellings. */
public final class Professions {

    private static final Map<String, Profession> BY_CODE =
            read().stream()
                    .collect(
                            Collectors.toMap(
                                    Profession::code,
                                    profession -> profession,
                                    (a, b) -> a,
                                    TreeMap::new));

    private Professions() {}

    /**
     * One profession.
     *
     * @param code kebab case
     * @param name in English
     * @param sector police, social-services, education, health, justice, civil-society, state,
     *     other
     */
    public record Profession(String code, String name, String sector) {}

    /** All, by code. */
    public static List<Profession> all() {
        return List.copyOf(BY_CODE.values());
    }

    /** The name for a page; the code itself when it is not in the list. */
    public static String name(String code) {
        Profession profession = BY_CODE.get(code);
        return profession == null ? code : profession.name();
    }

    /**
     * Checks a field; null stays null, and means not recorded.
     *
     * @throws InvalidValue when the code is not in the list
     */
    public static @Nullable String optional(String field, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        if (!BY_CODE.containsKey(code)) {
            throw new InvalidValue(
                    field,
                    "Unknown profession: use one of " + String.join(", ", BY_CODE.keySet()) + ".");
        }
        return code;
    }

    private static List<Profession> read() {
        try (InputStream file =
                Professions.class.getResourceAsStream("/reference/professions.json")) {
            return JsonMapper.builder()
                    .build()
                    .readValue(file, new TypeReference<List<Profession>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
