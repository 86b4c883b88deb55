package org.waymark.monitoring.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Points to a record of any kind, as stored.
 *
 * @param type code of a {@link RecordType}
 * @param id id of the record
 */
public record RecordRef(String type, String id) {

    /** What a request points to, checked for its form; whether it exists is for others to say. */
    public static RecordRef checked(String path, RecordRef given) {
        return RecordType.of(path + ".type", given.type())
                .ref(Text.recordId(path + ".id", given.id()));
    }

    /** The same for a field that may be missing. */
    public static @Nullable RecordRef optional(String path, @Nullable RecordRef given) {
        return given == null ? null : checked(path, given);
    }
}
