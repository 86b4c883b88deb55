package org.waymark.hotline.conversation;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.hotline.channel.Button;
import org.waymark.hotline.script.Countries;
import org.waymark.hotline.script.Country;
import org.waymark.hotline.script.Label;
import org.waymark.hotline.script.Script;
import org.waymark.hotline.script.Scripts;
import org.waymark.hotline.script.Text;

/** Puts what the bot said into words and buttons of a language. */
public final class Speech {

    /** The answer to danger: numbers first, then who has been called. */
    static final String DANGER = "danger";

    /** Numbers of a country. */
    static final String NEAR = "near";

    /** Texts besides the answer to danger that name the emergency number. */
    private static final Set<String> TELLS_EMERGENCY =
            Set.of(Text.DANGER_STILL.key(), Text.PARTED.key(), Text.NOBODY_NOW.key());

    private static final Set<String> NUMBERS =
            Set.of("counsellors", "position", "minutes", "days", "number", "total");

    private final Scripts scripts;
    private final Countries countries;
    private final SilentHours silent;

    /** Speaks by these scripts and numbers. */
    public Speech(Scripts scripts, Countries countries, SilentHours silent) {
        this.scripts = scripts;
        this.countries = countries;
        this.silent = silent;
    }

    /**
     * The whole text of a message.
     *
     * @param words the opened words that belong into it, or empty
     */
    public String text(String language, Said said, String words) {
        Script script = scripts.in(language);
        return switch (said.text()) {
            case DANGER -> danger(script, said);
            case NEAR -> String.join("\n", near(script, said));
            default ->
                    withOtherNumbers(
                            script,
                            said,
                            script.say(text(said.text()), places(script, said, words)));
        };
    }

    /** Where the one emergency number is not sure, those of police and ambulance follow it. */
    private String withOtherNumbers(Script script, Said said, String text) {
        List<String> lines = new ArrayList<>(List.of(text));
        if (TELLS_EMERGENCY.contains(said.text())) {
            countries
                    .find(said.places().get("country"))
                    .filter(country -> country.emergency().isEmpty())
                    .ifPresent(country ->
                            country.lines().forEach(line -> lines.add(line(script, line))));
        }
        return String.join("\n", lines);
    }

    private String danger(Script script, Said said) {
        List<String> lines = numbers(script, said, Text.DANGER_HERE);
        int counsellors = Integer.parseInt(said.places().getOrDefault("counsellors", "0"));
        lines.add(script.say(Text.DANGER_PEOPLE, Map.of("counsellors", counsellors)));
        return String.join("\n", lines);
    }

    /** The emergency number is in the first line, whatever is known about the country. */
    private List<String> numbers(Script script, Said said, Text whenSure) {
        List<String> lines = new ArrayList<>();
        Optional<Country> country = countries.find(said.places().get("country"));
        if (country.isPresent()) {
            lines.add(emergency(script, country.get(), whenSure));
            if (country.get().emergency().isEmpty() && whenSure == Text.DANGER_HERE) {
                country.get().lines().forEach(line -> lines.add(line(script, line)));
            }
        } else {
            lines.add(script.say(Text.DANGER_ANYWHERE, Map.of("emergency", Countries.EUROPE)));
        }
        country.or(() -> countries.homeOf(script.language()))
                .ifPresent(where -> forChildren(script, where, lines));
        return lines;
    }

    /** All lines of the country; that none is known there is said too. */
    private List<String> near(Script script, Said said) {
        List<String> lines = numbers(script, said, Text.NEAR_HERE);
        countries
                .find(said.places().get("country"))
                .ifPresent(here -> {
                    here.lines().forEach(line -> lines.add(line(script, line)));
                    if (here.unknown()) {
                        lines.add(
                                script.say(
                                        Text.NEAR_UNKNOWN,
                                        Map.of("country", here.name(script.language()))));
                    }
                });
        return lines;
    }

    private static String line(Script script, Country.Line line) {
        return script.say(Text.NEAR_LINE, Map.of("number", line.number(), "name", line.name()));
    }

    private static String emergency(Script script, Country here, Text whenSure) {
        Text first = here.emergency().isPresent() ? whenSure : Text.DANGER_UNSURE;
        return line(script, first, here, "emergency", here.emergency().orElse(Countries.EUROPE));
    }

    private static void forChildren(Script script, Country where, List<String> lines) {
        where.childLine()
                .ifPresent(number ->
                        lines.add(
                                line(script, Text.DANGER_CHILD_LINE, where, "childLine", number)));
        where.missing()
                .ifPresent(number ->
                        lines.add(line(script, Text.DANGER_MISSING, where, "missing", number)));
    }

    private static String line(
            Script script, Text text, Country country, String place, String number) {
        return script.say(text, Map.of("country", country.name(script.language()), place, number));
    }

    private Map<String, Object> places(Script script, Said said, String words) {
        Map<String, Object> places = new HashMap<>();
        said.places().forEach((name, code) -> places.put(name, place(script, name, code)));
        places.put("words", words);
        places.put("code", ReceiptCode.grouped(words));
        places.put("from", silent.from().toString());
        places.put("until", silent.until().toString());
        places.put("emergency", countries.emergency(said.places().get("country")));
        return places;
    }

    private Object place(Script script, String name, String code) {
        return switch (name) {
            case "service" -> script.services().getOrDefault(code, code);
            case "country" ->
                    countries.find(code).map(found -> found.name(script.language())).orElse(code);
            case "fact" -> script.facts().getOrDefault(code, code);
            case "facts" -> facts(script, code);
            case "when" -> when(script, code);
            case "state" -> script.states().getOrDefault(code, code);
            default -> NUMBERS.contains(name) ? Integer.valueOf(code) : code;
        };
    }

    /** Weekday and time of a local date and time, in the manner of the language. */
    private static String when(Script script, String local) {
        var at = LocalDateTime.parse(local).atZone(ZoneOffset.UTC).toInstant();
        var format =
                DateFormat.getInstanceForSkeleton(
                        "EEEEHHmm", ULocale.forLanguageTag(script.language()));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(at));
    }

    private static String facts(Script script, String codes) {
        return Arrays.stream(codes.split(",", -1))
                .map(code -> script.facts().getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }

    /** The buttons under a message. */
    public List<List<Button>> keyboard(String language, Said said) {
        Script script = scripts.in(language);
        String name = said.keyboard();
        if (name.startsWith("fact:")) {
            return List.of(
                    row(script, Label.AGREE, name + ":yes"),
                    row(script, Label.DISAGREE, name + ":no"));
        }
        if (name.startsWith("withdraw:")) {
            return List.of(row(script, Label.WITHDRAW, name), row(script, Label.MENU, "menu"));
        }
        if (name.startsWith("language:")) {
            return List.of(List.of(new Button(script.name(), name)));
        }
        return named(script, name);
    }

    private List<List<Button>> named(Script script, String name) {
        return switch (name) {
            case Keyboards.MENU -> menu(script);
            case Keyboards.SAFE ->
                    List.of(
                            row(script, Label.SAFE_YES, "safe:yes"),
                            row(script, Label.SAFE_NO, "safe:no"),
                            row(script, Label.DANGER, "danger"),
                            row(script, Label.LANGUAGE, "language"));
            case Keyboards.TALK_OR_MENU ->
                    List.of(row(script, Label.TALK, "talk"), row(script, Label.MENU, "menu"));
            case Keyboards.BACK -> List.of(row(script, Label.MENU, "menu"));
            case Keyboards.LANGUAGES -> languages();
            case Keyboards.COUNTRIES -> countries(script);
            case Keyboards.MAY_WRITE ->
                    List.of(
                            row(script, Label.WRITE_YES, "write:yes"),
                            row(script, Label.WRITE_NO, "write:no"));
            case Keyboards.HELPED ->
                    List.of(
                            row(script, Label.HELPED_YES, "helped:yes"),
                            row(script, Label.HELPED_SOMEWHAT, "helped:somewhat"),
                            row(script, Label.HELPED_NO, "helped:no"));
            case Keyboards.AGAIN ->
                    List.of(
                            row(script, Label.AGAIN_YES, "again:yes"),
                            row(script, Label.AGAIN_NO, "again:no"));
            case Keyboards.RIGHTS ->
                    List.of(
                            row(script, Label.TALK, "talk"),
                            row(script, Label.ERASE, "erase"),
                            row(script, Label.MENU, "menu"));
            case Keyboards.CLOSING ->
                    List.of(row(script, Label.HIDE, "hide"), row(script, Label.ERASE, "erase"));
            case Keyboards.ERASE ->
                    List.of(
                            row(script, Label.ERASE_YES, "erase:yes"),
                            row(script, Label.ERASE_NO, "menu"));
            default -> List.of();
        };
    }

    private static List<List<Button>> menu(Script script) {
        return List.of(
                row(script, Label.DANGER, "danger"),
                row(script, Label.TALK, "talk"),
                row(script, Label.PEER, "peer"),
                row(script, Label.RIGHTS, "rights"),
                row(script, Label.NEAR, "near"),
                row(script, Label.REFERRAL, "referral"),
                row(script, Label.HIDE, "hide"),
                row(script, Label.LANGUAGE, "language"));
    }

    private List<List<Button>> languages() {
        return scripts.all().stream()
                .map(script -> List.of(new Button(script.name(), "language:" + script.language())))
                .toList();
    }

    private List<List<Button>> countries(Script script) {
        List<List<Button>> rows = new ArrayList<>();
        for (Country country : countries.all()) {
            rows.add(
                    List.of(
                            new Button(
                                    country.name(script.language()), "country:" + country.code())));
        }
        rows.add(row(script, Label.ELSEWHERE, "country:"));
        rows.add(row(script, Label.TALK, "talk"));
        return rows;
    }

    private static List<Button> row(Script script, Label label, String data) {
        return List.of(new Button(script.label(label), data));
    }

    private static Text text(String key) {
        return Arrays.stream(Text.values())
                .filter(text -> text.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No text is called " + key));
    }
}
