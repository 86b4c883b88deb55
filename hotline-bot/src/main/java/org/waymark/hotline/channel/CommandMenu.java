package org.waymark.hotline.channel;

import java.util.List;
import java.util.Map;

/** The commands that a channel shows in a menu of its own, where it has one. */
public interface CommandMenu {

    /**
     * A command.
     *
     * @param name 1 to 32 of a to z, digits and underscores; the child sends it after a slash
     * @param description 1 to 256 characters
     */
    record Entry(String name, String description) {}

    /** Entries by language, a tag of two letters; those under no letters are for all others. */
    Map<String, List<Entry>> byLanguage();
}
