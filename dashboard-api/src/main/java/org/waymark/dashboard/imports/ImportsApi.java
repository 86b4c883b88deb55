package org.waymark.dashboard.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.monitoring.access.Caller;

/** {@code /api/imports}. */
@RestController
@RequestMapping("/api/imports")
class ImportsApi {

    private static final String STAFF = "STAFF";

    private final Imports imports;
    private final Tables tables;
    private final SheetFiles sheets;

    ImportsApi(Imports imports, Tables tables, SheetFiles sheets) {
        this.imports = imports;
        this.tables = tables;
        this.sheets = sheets;
    }

    /** The tables that can be imported and exported. */
    record TableNames(List<String> tables) {}

    @GetMapping
    @RolesAllowed(STAFF)
    TableNames names() {
        return new TableNames(tables.names());
    }

    @GetMapping("/templates/{table}")
    @RolesAllowed(STAFF)
    void template(
            @PathVariable String table,
            @RequestParam(required = false) @Nullable String format,
            HttpServletResponse response)
            throws IOException {
        sheets.template(tables.named(table), Format.of(format), response);
    }

    /**
     * Begins an import, and answers where to look how far it is.
     *
     * @param dryRun true (default) only checks the file
     */
    @PostMapping("/{table}")
    @RolesAllowed(STAFF)
    ResponseEntity<ImportRun> begin(
            @PathVariable String table,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @AuthenticationPrincipal Caller caller) {
        String id = imports.begin(table, file, dryRun, false, caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(imports.find(id, caller));
    }

    @GetMapping("/{id}")
    @RolesAllowed(STAFF)
    ImportRun show(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return imports.find(id, caller);
    }
}
