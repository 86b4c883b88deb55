package org.waymark.monitoring.curriculum;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a curriculum module. */
public sealed interface CurriculumModuleCommand {

    /** The module it is for. */
    ModuleId moduleId();

    /** Begins a module. */
    record BeginModule(@TargetAggregateIdentifier ModuleId moduleId, ModuleOutline outline)
            implements CurriculumModuleCommand {}

    /** Issues a version. */
    record IssueVersion(@TargetAggregateIdentifier ModuleId moduleId, ModuleVersion version)
            implements CurriculumModuleCommand {}

    /** Retires a module. */
    record RetireModule(
            @TargetAggregateIdentifier ModuleId moduleId, String reason, LocalDate today)
            implements CurriculumModuleCommand {}

    /**
     * Puts right what was recorded.
     *
     * @param versions all of them; null when they were right
     */
    record CorrectModule(
            @TargetAggregateIdentifier ModuleId moduleId,
            ModuleOutline outline,
            @Nullable List<ModuleVersion> versions,
            String reason)
            implements CurriculumModuleCommand {}

    /** Takes back a module that should not have been recorded. */
    record RetractModule(
            @TargetAggregateIdentifier ModuleId moduleId, String reason, LocalDate today)
            implements CurriculumModuleCommand {}
}
