package org.waymark.monitoring.person;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.waymark.monitoring.kernel.Text;

/**
 * The id of a merge: the same for the same two people, in whatever order they are named, so that
 * they are merged once.
 *
 * @param value a UUID
 */
public record MergeId(String value) {

    /**
     * @throws org.waymark.monitoring.kernel.InvalidValue when it has another form
     */
    public MergeId {
        Text.recordId("id", value);
    }

    /** The id of the merge of these two pseudonyms. */
    public static MergeId of(String one, String other) {
        String pair = one.compareTo(other) < 0 ? one + '\n' + other : other + '\n' + one;
        return new MergeId(
                UUID.nameUUIDFromBytes(pair.getBytes(StandardCharsets.UTF_8)).toString());
    }

    @Override
    public String toString() {
        return "merge/" + value;
    }
}
