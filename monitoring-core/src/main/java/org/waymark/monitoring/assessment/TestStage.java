package org.waymark.monitoring.assessment;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Codes;

/** When people were asked: before the training, right after it, or months later. */
public enum TestStage {
    PRE_TEST,
    POST_TEST,
    FOLLOW_UP;

    /** As stored, for example {@code pre-test}. */
    public String code() {
        return Codes.code(this);
    }

    /** Reads a code. */
    public static TestStage of(String field, @Nullable String code) {
        return Codes.of(TestStage.class, field, code);
    }
}
