package org.waymark.hotline.script;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The countries of {@code countries.yaml}. */
public final class Countries {

    /** The number to give when the country, or its own number, is not known. */
    public static final String EUROPE = "112";

    private static final List<String> KEYS =
            List.of("emergency", "childLine", "missing", "homeOf", "lines");

    private final Map<String, Country> byCode;

    private Countries(Map<String, Country> byCode) {
        this.byCode = Collections.unmodifiableMap(byCode);
    }

    /**
     * Reads the file.
     *
     * @throws ScriptMistake when it has a mistake
     */
    public static Countries onClassPath() {
        return of(Section.read("countries.yaml", new ClassPathResource("countries.yaml")));
    }

    static Countries of(Section file) {
        Map<String, Country> read = new LinkedHashMap<>();
        for (String code : file.keys()) {
            if (!code.matches("[A-Z]{2}")) {
                throw file.mistake(code, "a country is two capital letters, not '" + code + "'");
            }
            read.put(code, country(code, file.section(code).hasOnly(KEYS)));
        }
        return new Countries(read);
    }

    private static Country country(String code, Section section) {
        return new Country(
                code,
                number(section, "emergency"),
                number(section, "childLine"),
                number(section, "missing"),
                section.textIfAny("homeOf"),
                section.sections("lines").stream().map(Countries::line).toList());
    }

    private static Country.Line line(Section line) {
        line.hasExactly(List.of("number", "name"));
        return new Country.Line(checked(line, "number", line.text("number")), line.text("name"));
    }

    private static Optional<String> number(Section section, String key) {
        return section.textIfAny(key).map(number -> checked(section, key, number));
    }

    private static String checked(Section section, String key, String number) {
        if (!number.matches("[0-9 ]{2,15}")) {
            throw section.mistake(key, "a phone number has digits and spaces only");
        }
        return number;
    }

    /** The country with this code, if it is in the file. */
    public Optional<Country> find(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
    }

    /** The country where this language is at home, if one is named. */
    public Optional<Country> homeOf(String language) {
        return byCode.values().stream()
                .filter(country -> country.homeOf().equals(Optional.of(language)))
                .findFirst();
    }

    /** In the order of the file. */
    public Collection<Country> all() {
        return Objects.requireNonNull(byCode.values());
    }

    /** The number for danger: the country's own, or {@link #EUROPE}. */
    public String emergency(@Nullable String code) {
        return find(code).flatMap(Country::emergency).orElse(EUROPE);
    }
}
