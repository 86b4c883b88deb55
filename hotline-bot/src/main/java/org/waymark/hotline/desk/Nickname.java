package org.waymark.hotline.desk;

import java.util.List;
import java.util.UUID;

/**
 * A friendly name for a conversation, made of its random alias: the same each time, and says
 * nothing about the child.
 */
final class Nickname {

    private static final List<String> COLOURS =
            List.of(
                    "Amber", "Blue", "Copper", "Coral", "Golden", "Green", "Grey", "Indigo",
                    "Ivory", "Lilac", "Olive", "Orange", "Purple", "Red", "Silver", "White");

    private static final List<String> ANIMALS =
            List.of(
                    "badger",
                    "beaver",
                    "dolphin",
                    "falcon",
                    "finch",
                    "fox",
                    "hare",
                    "heron",
                    "kingfisher",
                    "lark",
                    "lynx",
                    "otter",
                    "owl",
                    "panda",
                    "puffin",
                    "robin",
                    "seal",
                    "sparrow",
                    "squirrel",
                    "stork",
                    "swallow",
                    "swan",
                    "turtle",
                    "wren");

    private Nickname() {}

    static String of(String alias) {
        UUID id = UUID.fromString(alias);
        long bits = id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 17);
        int colour = Math.floorMod((int) bits, COLOURS.size());
        int animal = Math.floorMod((int) (bits >>> 32), ANIMALS.size());
        return COLOURS.get(colour)
                + " "
                + ANIMALS.get(animal)
                + " "
                + (1 + Math.floorMod(bits >>> 48, 99));
    }
}
