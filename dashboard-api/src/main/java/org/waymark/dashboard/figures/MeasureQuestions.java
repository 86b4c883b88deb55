package org.waymark.dashboard.figures;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.records.KnownProgrammes;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.MeasureQuery;

/** Reads questions to measures and ratios, and refuses those that nothing could answer. */
@Component
public class MeasureQuestions {

    private final KnownProgrammes programmes;

    MeasureQuestions(KnownProgrammes programmes) {
        this.programmes = programmes;
    }

    /**
     * The question to a measure, or to a ratio, put to its numerator.
     *
     * @param parameters all parameters of the request
     * @throws InvalidValue naming a parameter that is unknown, or whose value no record can have
     */
    public MeasureQuery read(String measure, Map<String, String> parameters, Scope scope) {
        MeasureQuery query = MeasureParameters.anyQuery(measure, parameters, scope);
        String programme = query.filters().get(Dimension.PROGRAMME);
        if (programme != null && !programme.equals(MeasureAnswer.NOT_RECORDED)) {
            String phase = query.filters().get(Dimension.PHASE);
            programmes.require(programme, MeasureAnswer.NOT_RECORDED.equals(phase) ? null : phase);
        }
        return query;
    }
}
