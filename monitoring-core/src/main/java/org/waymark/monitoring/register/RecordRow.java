package org.waymark.monitoring.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Several;

/**
 * A record as it stands: what every list filters, sorts and limits by. Implemented by the Java
 * record that is stored as the row's JSON document, so none of these may be computed from anything
 * but its own values.
 */
public interface RecordRow {

    /** Id of the record. */
    String id();

    /** Code of the programme; null when it belongs to none. */
    @Nullable String programme();

    /** ISO 3166-1 alpha-2; several together as {@link Several} has it; null when not recorded. */
    @Nullable String country();

    /** The organisation that answers for it; null when not recorded. */
    @Nullable String partner();

    /** What has become of it; {@link RecordRegister#RETRACTED} ones are listed only on demand. */
    String state();

    /** The day by which lists are sorted. */
    LocalDate day();

    /** Number of its events, for {@code If-Match}. */
    long version();
}
