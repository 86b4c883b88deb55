package org.waymark.dashboard.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The address of a page with its parameters, each written so that it arrives as it was. */
record Address(String text) {

    /** The page at these steps, for example {@code programmes, MARIO}. */
    static Address of(String... steps) {
        return new Address(
                Arrays.stream(steps)
                        .map(step -> "/" + UriUtils.encode(step, UTF_8))
                        .collect(Collectors.joining()));
    }

    /** The same with a parameter; a missing or blank one is left out. */
    Address with(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        String separator = text.indexOf('?') < 0 ? "?" : "&";
        return new Address(
                text
                        + separator
                        + UriUtils.encode(name, UTF_8)
                        + "="
                        + UriUtils.encode(value, UTF_8));
    }
}
