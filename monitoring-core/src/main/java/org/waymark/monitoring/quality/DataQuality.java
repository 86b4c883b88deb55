package org.waymark.monitoring.quality;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.programme.ProgrammeRegister;
import org.waymark.monitoring.programme.ProgrammeRow;

/** All gaps of a programme, or of all programmes. */
@Component
public class DataQuality {

    private final ProgrammeRegister programmes;
    private final List<Check> checks;

    DataQuality(ProgrammeRegister programmes, List<Check> checks) {
        this.programmes = programmes;
        this.checks = checks;
    }

    /**
     * A question.
     *
     * @param programme null for all within reach
     * @param kind null for all
     * @param asOf what had happened by the end of this day
     */
    public record FindGaps(
            @Nullable String programme, @Nullable GapKind kind, LocalDate asOf, Scope scope) {}

    /** The gaps by programme and kind; none for a programme that does not exist. */
    public List<Gap> find(FindGaps find) {
        return programmes.list(find.scope()).stream()
                .filter(one -> find.programme() == null || one.programme().equals(find.programme()))
                .flatMap(one -> of(one, find).stream())
                .toList();
    }

    private List<Gap> of(ProgrammeRow programme, FindGaps find) {
        Check.Within within = new Check.Within(programme, find.asOf(), find.scope());
        return checks.stream()
                .flatMap(check -> check.gaps(within).stream())
                .filter(gap -> find.kind() == null || gap.kind() == find.kind())
                .sorted(Comparator.comparing(Gap::kind))
                .toList();
    }
}
