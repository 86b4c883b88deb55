package org.waymark.dashboard.programmes;

import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.programme.ProgrammeRegister;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.reference.Names;
import org.waymark.monitoring.reference.Places;
import org.waymark.monitoring.reference.Places.Place;
import org.waymark.monitoring.reference.Professions;
import org.waymark.monitoring.reference.Professions.Profession;

/** {@code /api/reference}: the code lists that records are written with. */
@RestController
@RequestMapping("/api/reference")
class ReferenceApi {

    private final ProgrammeRegister programmes;

    ReferenceApi(ProgrammeRegister programmes) {
        this.programmes = programmes;
    }

    @GetMapping("/professions")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    List<Profession> professions() {
        return Professions.all();
    }

    /**
     * A place.
     *
     * @param name in the language asked for
     * @param names in every language there is
     * @param region of which it is the centre
     */
    record PlaceView(
            String code, String country, String name, String region, Map<String, String> names) {

        static PlaceView of(Place place, Languages languages) {
            return new PlaceView(
                    place.code(),
                    place.country(),
                    Names.pick(place.names(), languages.asked(), place.name()),
                    place.region(),
                    place.names());
        }
    }

    /** The regional centres of a country; none for a country whose places are not listed. */
    @GetMapping("/places")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    List<PlaceView> places(
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String accepted) {
        Languages languages = Languages.of(lang, accepted);
        return Places.of(Country.required("country", country).code()).stream()
                .map(place -> PlaceView.of(place, languages))
                .toList();
    }

    /** A country by its name in the language asked for. */
    record CountryView(String code, String name) {}

    /** The countries of all programmes within the caller's reach, by name. */
    @GetMapping("/countries")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    List<CountryView> countries(
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String accepted,
            @AuthenticationPrincipal Caller caller) {
        Languages languages = Languages.of(lang, accepted);
        return programmes.list(caller.scope()).stream()
                .flatMap(programme -> programme.countries().stream())
                .distinct()
                .map(code -> new CountryView(code, new Country(code).name(languages.first())))
                .sorted(Comparator.comparing(CountryView::name))
                .toList();
    }
}
