package org.waymark.monitoring.activity;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.Text;

/**
 * What shows that it took place, or what came of it: a report, minutes, pictures.
 *
 * @param link where it can be opened; null when it is on paper
 * @param reference where else it is found, for example a file number; null when the link says all
 */
public record Evidence(String title, @Nullable String link, @Nullable String reference) {

    private static final int LONG = 500;

    /**
     * Reads an element of a request. Only web addresses are links: a page may offer them to be
     * followed.
     */
    public static Evidence of(String path, Evidence given) {
        return new Evidence(
                Text.required(path + ".title", given.title(), 300),
                link(path + ".link", given.link()),
                Text.optional(path + ".reference", given.reference(), LONG));
    }

    private static @Nullable String link(String path, @Nullable String given) {
        String link = Text.optional(path, given, LONG);
        if (link != null && !leadsToTheWeb(link)) {
            throw new InvalidValue(
                    path, "Not a web address: begin with https:// or http://, or use reference.");
        }
        return link;
    }

    private static boolean leadsToTheWeb(String link) {
        try {
            URI address = URI.create(link);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
