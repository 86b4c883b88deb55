package org.waymark.monitoring.training;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Period;

/** The parts of a training that a correction replaces; null leaves a part as it is. */
public record Correction(
        @Nullable TrainingOutline outline,
        @Nullable Period period,
        @Nullable Attendance attendance) {}
