package org.waymark.dashboard.records;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.programme.ProgrammeRegister;
import org.waymark.monitoring.programme.ProgrammeRow;
import org.waymark.monitoring.projection.Positions;

/**
 * Checks that a record names a programme and a phase that exist. A programme once seen is not read
 * for each record.
 */
@Component
public class KnownProgrammes {

    private final ProgrammeRegister register;
    private final Positions positions;
    private final Cache<String, ProgrammeRow> seen =
            Caffeine.newBuilder()
                    .maximumSize(1_000)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build();

    KnownProgrammes(ProgrammeRegister register, Positions positions) {
        this.register = register;
        this.positions = positions;
    }

    /**
     * Requires that they exist.
     *
     * @param phase null when the record belongs to none
     * @throws InvalidValue naming {@code programme} or {@code phase}
     */
    public void require(String programme, @Nullable String phase) {
        if (!isKnown(seen.getIfPresent(programme), phase)) {
            readAgain(programme, phase);
        }
    }

    private static boolean isKnown(@Nullable ProgrammeRow row, @Nullable String phase) {
        return row != null && (phase == null || row.hasPhase(phase));
    }

    private void readAgain(String programme, @Nullable String phase) {
        if (!isKnown(read(programme), phase)) {
            // It may have been recorded a moment ago.
            positions.awaitHead(ProgrammeRegister.NAME);
            refuseUnlessKnown(programme, read(programme), phase);
        }
    }

    private @Nullable ProgrammeRow read(String programme) {
        ProgrammeRow row = register.find(programme, Scope.everything()).orElse(null);
        if (row != null) {
            seen.put(programme, row);
        }
        return row;
    }

    private static void refuseUnlessKnown(
            String programme, @Nullable ProgrammeRow row, @Nullable String phase) {
        if (row == null) {
            throw new InvalidValue(
                    "programme",
                    "There is no programme " + programme + ": see GET /api/programmes.");
        }
        if (!isKnown(row, phase)) {
            throw new InvalidValue(
                    "phase",
                    "Programme %s has no such phase; it has %s."
                            .formatted(
                                    programme,
                                    row.phases().stream().map(ProgrammeRow.Phase::phase).toList()));
        }
    }
}
