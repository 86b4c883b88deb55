package org.waymark.monitoring.eventstore;

import org.axonframework.serialization.Revision;

/**
 * An event that has grown since it was first stored, for the test of upcasting; the product has
 * none yet.
 */
public sealed interface SampleEvent {

    /** Once stored as {@code {"id":…,"name":…}}; the name has since been split. */
    @Revision("2")
    record SampleRenamed(String id, String first, String last) implements SampleEvent {}
}
