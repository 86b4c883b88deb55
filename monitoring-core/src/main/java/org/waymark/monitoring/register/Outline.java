package org.waymark.monitoring.register;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;

/** The stored description of a record: whose it is, where and when. */
public interface Outline {

    /** Code of the programme. */
    String programme();

    /** ISO 3166-1 alpha-2; null when of several or not recorded. */
    @Nullable String country();

    /** The organisation that answers for it; null when not recorded. */
    @Nullable String organisation();

    /** First day, month or year. */
    String from();

    /** The same or a later one. */
    String to();

    /** From when to when. */
    default Period period() {
        return new Period(new PartialDate(from()), new PartialDate(to()));
    }
}
