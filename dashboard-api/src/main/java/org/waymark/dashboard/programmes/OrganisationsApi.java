package org.waymark.dashboard.programmes;

import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.programme.OrganisationRole;
import org.waymark.monitoring.programme.ProgrammeRegister;
import org.waymark.monitoring.programme.ProgrammeRow;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.reference.Country;

/**
 * {@code /api/organisations}: who funds, answers for, extends or implements what, where and when.
 */
@RestController
class OrganisationsApi {

    private final ProgrammeRegister register;
    private final Positions positions;

    OrganisationsApi(ProgrammeRegister register, Positions positions) {
        this.register = register;
        this.positions = positions;
    }

    /**
     * One organisation in one role.
     *
     * @param country where it works; null when it is not bound to one, or that is not recorded
     * @param phase null for the whole programme
     */
    record OrganisationView(
            String organisation,
            String role,
            @Nullable String country,
            String programme,
            @Nullable String phase) {}

    /**
     * What is asked; each may be missing.
     *
     * @param on a day, month or year in which the phase ran
     */
    record Question(
            @Nullable String programme,
            @Nullable String country,
            @Nullable String role,
            @Nullable String on,
            @Nullable Long atLeast) {}

    @GetMapping("/api/organisations")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    List<OrganisationView> list(Question question, @AuthenticationPrincipal Caller caller) {
        Country country = Country.optional("country", question.country());
        OrganisationRole role =
                question.role() == null || question.role().isBlank()
                        ? null
                        : OrganisationRole.of("role", question.role());
        PartialDate on = PartialDate.optional("on", question.on());
        positions.await(question.atLeast(), ProgrammeRegister.NAME);
        return register.list(caller.scope()).stream()
                .filter(row ->
                        question.programme() == null
                                || row.programme().equals(question.programme()))
                .flatMap(row -> of(row, on))
                .filter(one -> country == null || country.code().equals(one.country()))
                .filter(one -> role == null || role.code().equals(one.role()))
                .sorted(
                        Comparator.comparing(OrganisationView::organisation)
                                .thenComparing(OrganisationView::programme)
                                .thenComparing(OrganisationView::role))
                .toList();
    }

    private static Stream<OrganisationView> of(ProgrammeRow row, @Nullable PartialDate on) {
        return row.organisations().stream()
                .filter(one -> on == null || row.takesPartIn(on, one))
                .map(one ->
                        new OrganisationView(
                                one.organisation(),
                                one.role(),
                                one.country(),
                                row.programme(),
                                one.phase()));
    }
}
