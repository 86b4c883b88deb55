package org.waymark.dashboard.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.projection.Positions;

/** {@code /api/exports}. */
@RestController
@RequestMapping("/api/exports")
class ExportsApi {

    private final Tables tables;
    private final SheetFiles sheets;
    private final Positions positions;

    ExportsApi(Tables tables, SheetFiles sheets, Positions positions) {
        this.tables = tables;
        this.sheets = sheets;
        this.positions = positions;
    }

    /** All records within reach, as rows that can be imported again; without anybody's name. */
    @GetMapping("/{table}")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    void export(
            @PathVariable String table,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException {
        Table of = tables.readable(table, caller);
        Format as = Format.of(format);
        positions.await(atLeast, of.projection());
        sheets.export(of, as, programme, caller, response);
    }
}
