package org.waymark.dashboard.research;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.results.IndicatorRegister;

/** Checks that the indicators exist whose baseline a piece of research is. */
@Component
class BaselineIndicators {

    private final IndicatorRegister register;
    private final Positions positions;

    BaselineIndicators(IndicatorRegister register, Positions positions) {
        this.register = register;
        this.positions = positions;
    }

    void require(List<String> indicators) {
        if (indicators.stream().allMatch(this::exists)) {
            return;
        }
        // One may have been defined a moment ago.
        positions.awaitHead(IndicatorRegister.NAME);
        for (int n = 0; n < indicators.size(); n++) {
            if (!exists(indicators.get(n))) {
                throw new InvalidValue(
                        "baselineOf[" + n + "]",
                        "There is no indicator "
                                + indicators.get(n)
                                + ": see GET /api/programmes/{code}/indicators.");
            }
        }
    }

    private boolean exists(String indicator) {
        return register.find(indicator).isPresent();
    }
}
