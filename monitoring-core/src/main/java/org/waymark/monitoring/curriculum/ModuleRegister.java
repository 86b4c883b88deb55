package org.waymark.monitoring.curriculum;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.curriculum.CurriculumModuleEvent.ModuleBegun;
import org.waymark.monitoring.curriculum.CurriculumModuleEvent.ModuleCorrected;
import org.waymark.monitoring.curriculum.CurriculumModuleEvent.ModuleRetired;
import org.waymark.monitoring.curriculum.CurriculumModuleEvent.ModuleRetracted;
import org.waymark.monitoring.curriculum.CurriculumModuleEvent.VersionIssued;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRegister;

/** All curriculum modules as they stand. */
@Component
@ProcessingGroup(ModuleRegister.NAME)
public class ModuleRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "curriculum-module-register";

    private final RecordRegister<ModuleRow> records;

    ModuleRegister(JdbcTemplate template) {
        this.records =
                new RecordRegister<>(
                        "curriculum_module_register",
                        ModuleRow.class,
                        List.of("in-use", "retired"),
                        template);
    }

    @Override
    public List<String> tables() {
        return List.of(records.table());
    }

    /** The modules, to find and to list. */
    public RecordRegister<ModuleRow> records() {
        return records;
    }

    @EventHandler
    void on(CurriculumModuleEvent event, Stored at) {
        if (event instanceof ModuleBegun begun) {
            records.create(
                    at, row(begun.moduleId(), "in-use", begun.outline(), List.of(), at, null));
        } else {
            records.change(event.moduleId(), at, row -> after(row, event, at));
        }
    }

    private static ModuleRow after(ModuleRow row, CurriculumModuleEvent event, Stored at) {
        return switch (event) {
            case ModuleBegun e -> row;
            case VersionIssued e ->
                    row(
                            row.id(),
                            row.state(),
                            row.outline(),
                            Stream.concat(row.versions().stream(), Stream.of(e.version())).toList(),
                            at,
                            row.reason());
            case ModuleCorrected e ->
                    row(row.id(), row.state(), e.outline(), e.versions(), at, e.reason());
            case ModuleRetired e -> ended(row, "retired", e.reason(), at);
            case ModuleRetracted e -> ended(row, RecordRegister.RETRACTED, e.reason(), at);
        };
    }

    private static ModuleRow ended(ModuleRow row, String state, String reason, Stored at) {
        return row(row.id(), state, row.outline(), row.versions(), at, reason);
    }

    private static ModuleRow row(
            String id,
            String state,
            ModuleOutline outline,
            List<ModuleVersion> versions,
            Stored at,
            @Nullable String reason) {
        return new ModuleRow(id, state, outline, versions, at.version(), at.recordedAt(), reason);
    }
}
