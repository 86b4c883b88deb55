package org.waymark.monitoring.quality;

import java.time.LocalDate;
import java.util.List;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.programme.ProgrammeRow;

/** Looks for one kind of gap. Every bean of this type is asked. */
public interface Check {

    /**
     * Where to look.
     *
     * @param asOf what had happened by the end of this day
     * @param scope what the caller may see
     */
    record Within(ProgrammeRow programme, LocalDate asOf, Scope scope) {

        /** Code of the programme. */
        public String code() {
            return programme.programme();
        }
    }

    /** The gaps, in the order in which they are shown. */
    List<Gap> gaps(Within within);
}
