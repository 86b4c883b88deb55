package org.waymark.dashboard.programmes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.programme.OrganisationRole;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.programme.ProgrammeCommand;
import org.waymark.monitoring.programme.ProgrammeCommand.DatePhase;
import org.waymark.monitoring.programme.ProgrammeCommand.GiveNames;
import org.waymark.monitoring.programme.ProgrammeCommand.JoinOrganisation;
import org.waymark.monitoring.programme.ProgrammeCommand.PlanPhase;
import org.waymark.monitoring.programme.ProgrammeCommand.PlanStrand;
import org.waymark.monitoring.programme.ProgrammeCommand.RegisterProgramme;
import org.waymark.monitoring.programme.ProgrammeCommand.SetObjective;
import org.waymark.monitoring.programme.ProgrammeCommand.StatePartnerCount;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.reference.Names;

/**
 * What can be sent about a programme. Dates are days, months or years; countries ISO 3166-1
 * alpha-2.
 */
public final class ProgrammeRequests {

    private static final int NAME = 300;
    private static final int SENTENCES = 4_000;

    private ProgrammeRequests() {}

    /** A new programme; its code is its id. */
    public record ProgrammeRequest(
            @Nullable String code,
            @Nullable String title,
            @Nullable String goal,
            @Nullable List<String> countries) {

        /** The checked command. */
        public ProgrammeCommand command() {
            return new RegisterProgramme(
                    ProgrammeCode.required(code),
                    Text.required("title", title, NAME),
                    Text.required("goal", goal, SENTENCES),
                    checked("countries", countries));
        }
    }

    /** An aim. */
    public record ObjectiveRequest(@Nullable String objective, @Nullable String text) {

        /** The checked command. */
        public ProgrammeCommand command(ProgrammeCode programme) {
            return new SetObjective(
                    programme,
                    Text.code("objective", objective),
                    Text.required("text", text, SENTENCES));
        }
    }

    /** A line of work. */
    public record StrandRequest(@Nullable String strand, @Nullable String title) {

        /** The checked command. */
        public ProgrammeCommand command(ProgrammeCode programme) {
            return new PlanStrand(
                    programme, Text.code("strand", strand), Text.required("title", title, NAME));
        }
    }

    /** A phase as planned. */
    public record PhaseRequest(
            @Nullable String phase,
            @Nullable String title,
            @Nullable String plannedStart,
            @Nullable String plannedEnd,
            @Nullable List<String> countries) {

        /** The checked command. */
        public ProgrammeCommand command(ProgrammeCode programme) {
            return new PlanPhase(
                    programme,
                    phaseCode("phase", phase),
                    Text.required("title", title, NAME),
                    PartialDate.required("plannedStart", plannedStart),
                    PartialDate.optional("plannedEnd", plannedEnd),
                    checked("countries", countries));
        }
    }

    /** When a phase really began and ended. */
    public record PhaseDatesRequest(@Nullable String actualStart, @Nullable String actualEnd) {

        /** The checked command. */
        public ProgrammeCommand command(ProgrammeCode programme, String phase) {
            return new DatePhase(
                    programme,
                    new PhaseCode(phase),
                    PartialDate.optional("actualStart", actualStart),
                    PartialDate.optional("actualEnd", actualEnd));
        }
    }

    /** How many organisations take part, as somebody said. */
    public record PartnerCountRequest(
            @Nullable Long count, @Nullable String precision, @Nullable String source) {

        /** The checked command. */
        public ProgrammeCommand command(ProgrammeCode programme, String phase) {
            if (count == null) {
                throw new InvalidValue("count", "Missing: give a whole number.");
            }
            return new StatePartnerCount(
                    programme,
                    new PhaseCode(phase),
                    count,
                    Precision.of("precision", precision),
                    Text.required("source", source, NAME));
        }
    }

    /** An organisation that takes part; role funding, accountable, extending or implementing. */
    public record OrganisationRequest(
            @Nullable String organisation,
            @Nullable String role,
            @Nullable String country,
            @Nullable String phase) {

        /** The checked command. */
        public ProgrammeCommand command(ProgrammeCode programme) {
            return new JoinOrganisation(
                    programme,
                    Text.required("organisation", organisation, NAME),
                    OrganisationRole.of("role", role),
                    Country.optional("country", country),
                    PhaseCode.optional(phase));
        }
    }

    /**
     * Names in several languages.
     *
     * @param organisation null for the programme itself
     * @param names BCP 47 language → name
     */
    public record NamesRequest(
            @Nullable String organisation, @Nullable Map<String, @Nullable String> names) {

        /** The checked command. */
        public ProgrammeCommand command(ProgrammeCode programme) {
            return new GiveNames(
                    programme,
                    Text.optional("organisation", organisation, NAME),
                    Names.checked("names", names));
        }
    }

    private static PhaseCode phaseCode(String field, @Nullable String code) {
        PhaseCode phase = PhaseCode.optional(code);
        if (phase == null) {
            throw new InvalidValue(field, "Missing: give a short code, for example II.");
        }
        return phase;
    }

    private static List<Country> checked(String field, @Nullable List<String> codes) {
        return codes == null
                ? List.of()
                : codes.stream().map(code -> Country.required(field, code)).distinct().toList();
    }
}
