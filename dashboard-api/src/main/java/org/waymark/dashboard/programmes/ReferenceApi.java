package org.waymark.dashboard.programmes;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.reference.Professions;
import org.waymark.monitoring.reference.Professions.Profession;

/** {@code /api/reference}: the code lists that records are written with. */
@RestController
@RequestMapping("/api/reference")
class ReferenceApi {

    @GetMapping("/professions")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    List<Profession> professions() {
        return Professions.all();
    }
}
