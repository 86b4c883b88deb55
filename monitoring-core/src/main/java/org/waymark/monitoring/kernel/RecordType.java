package org.waymark.monitoring.kernel;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of record that other records can point to. */
public enum RecordType {
    TRAINING("trainings"),
    ACTIVITY("activities"),
    RESEARCH_OUTPUT("research-outputs"),
    ISSUE("issues"),
    RECOMMENDATION("recommendations"),
    ADVOCACY_ACTION("advocacy-actions"),
    POLICY_OUTCOME("policy-outcomes"),
    NETWORK("networks");

    private final String collection;

    RecordType(String collection) {
        this.collection = collection;
    }

    /** As stored, for example {@code research-output}. */
    public String code() {
        return Codes.code(this);
    }

    /** What all of them together are called in an address, for example {@code activities}. */
    public String collection() {
        return collection;
    }

    /** The record of this type with this id. */
    public RecordRef ref(String id) {
        return new RecordRef(code(), id);
    }

    /** Reads a code. */
    public static RecordType of(String field, @Nullable String code) {
        return Codes.of(RecordType.class, field, code);
    }

    /** Where the record of this type and id is read; none for a type that has no such address. */
    public static Optional<String> address(String type, String id) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(type))
                .findFirst()
                .map(one -> "/api/" + one.collection + "/" + id);
    }
}
