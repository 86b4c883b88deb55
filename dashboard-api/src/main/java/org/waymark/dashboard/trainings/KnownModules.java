package org.waymark.dashboard.trainings;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.curriculum.ModuleRegister;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.register.RecordRegister;
import org.waymark.monitoring.training.TrainingOutline.ModuleUsed;

/** Checks that a training names curriculum modules, and versions of them, that exist. */
@Component
class KnownModules {

    private final ModuleRegister modules;
    private final Positions positions;

    KnownModules(ModuleRegister modules, Positions positions) {
        this.modules = modules;
        this.positions = positions;
    }

    /**
     * Requires that all exist, but those that were named before.
     *
     * @throws InvalidValue naming the first that does not, for example {@code modules[0].version}
     */
    void require(List<ModuleUsed> used, List<ModuleUsed> before) {
        if (used.stream().allMatch(one -> before.contains(one) || isKnown(one))) {
            return;
        }
        // It may have been issued a moment ago.
        positions.awaitHead(ModuleRegister.NAME);
        for (int n = 0; n < used.size(); n++) {
            if (!before.contains(used.get(n)) && !isKnown(used.get(n))) {
                throw new InvalidValue(
                        "modules[" + n + "].version",
                        "There is no such module, or it has no such version: see GET"
                                + " /api/curriculum-modules.");
            }
        }
    }

    /** A retired module was in use once: trainings of that time name it. */
    private boolean isKnown(ModuleUsed used) {
        return modules.records()
                .find(used.module())
                .filter(row -> !RecordRegister.RETRACTED.equals(row.state()))
                .filter(row -> row.includes(used.version()))
                .isPresent();
    }
}
