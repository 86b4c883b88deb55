package org.waymark.monitoring.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A record as it stands that lists find by its description alone. */
public interface OutlinedRow extends RecordRow {

    /** The description. */
    Outline about();

    @Override
    default String programme() {
        return about().programme();
    }

    @Override
    default @Nullable String country() {
        return about().country();
    }

    @Override
    default @Nullable String partner() {
        return about().organisation();
    }

    /** The last on which it can have been. */
    @Override
    default LocalDate day() {
        return about().period().to().last();
    }
}
