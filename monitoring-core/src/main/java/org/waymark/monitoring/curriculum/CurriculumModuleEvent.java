package org.waymark.monitoring.curriculum;

import java.time.LocalDate;
import java.util.List;

/** What can happen to a curriculum module. */
public sealed interface CurriculumModuleEvent {

    /** Id of the module. */
    String moduleId();

    /** It was begun; it can be taught once it has a version. */
    record ModuleBegun(String moduleId, ModuleOutline outline) implements CurriculumModuleEvent {}

    /** A version of it was issued. */
    record VersionIssued(String moduleId, ModuleVersion version) implements CurriculumModuleEvent {}

    /** It is taught no more: trainings of the past keep it. */
    record ModuleRetired(String moduleId, String reason, LocalDate retiredOn)
            implements CurriculumModuleEvent {}

    /** What was recorded was wrong; this is right. */
    record ModuleCorrected(
            String moduleId, ModuleOutline outline, List<ModuleVersion> versions, String reason)
            implements CurriculumModuleEvent {}

    /** It should not have been recorded. */
    record ModuleRetracted(String moduleId, String reason, LocalDate retractedOn)
            implements CurriculumModuleEvent {}
}
