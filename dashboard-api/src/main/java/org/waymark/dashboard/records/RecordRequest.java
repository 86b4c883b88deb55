package org.waymark.dashboard.records;

import org.jspecify.annotations.Nullable;

/** A record as its sender describes it. */
public interface RecordRequest {

    /** Chosen by the client; null to get one. */
    @Nullable String id();
}
