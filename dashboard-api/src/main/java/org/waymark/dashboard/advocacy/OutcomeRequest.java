package org.waymark.dashboard.advocacy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.records.Fields;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordRequest;
import org.waymark.monitoring.kernel.Elements;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.Step;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.policyoutcome.Contribution;
import org.waymark.monitoring.policyoutcome.OutcomeCommand;
import org.waymark.monitoring.policyoutcome.OutcomeCommand.CorrectOutcome;
import org.waymark.monitoring.policyoutcome.OutcomeCommand.RecordOutcome;
import org.waymark.monitoring.policyoutcome.OutcomeId;
import org.waymark.monitoring.policyoutcome.OutcomeKind;
import org.waymark.monitoring.policyoutcome.OutcomeOutline;
import org.waymark.monitoring.policyoutcome.OutcomeRow;
import org.waymark.monitoring.policyoutcome.Stage;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;

/**
 * A policy outcome as its sender describes it; for a correction, what is to be different.
 *
 * @param id chosen by the client; null to get one
 * @param programme code of a programme
 * @param phase code of its phase; null when it belongs to none
 * @param kind law, protocol, unit-institutionalised, agreement or coalition
 * @param countries where it holds
 * @param substantiation where it can be checked
 * @param stages those it has reached: proposed, adopted, in-force, each with its date
 * @param contributions what led to it
 * @param reason only for a correction: why
 */
public record OutcomeRequest(
        @Nullable String id,
        @Nullable String programme,
        @Nullable String phase,
        @Nullable String kind,
        @Nullable String title,
        @Nullable List<String> countries,
        @Nullable String organisation,
        @Nullable String substantiation,
        @Nullable List<Step> stages,
        @Nullable List<ContributionRequest> contributions,
        @Nullable String reason)
        implements RecordRequest {

    private static final int NAME = 300;

    /** The checked description. */
    OutcomeOutline outline() {
        return new OutcomeOutline(
                ProgrammeCode.required(programme).value(),
                PhaseCode.optionalCode(phase),
                OutcomeKind.of("kind", kind).code(),
                Text.required("title", title, NAME),
                Fields.countries("countries", countries),
                Text.optional("organisation", organisation, NAME),
                Fields.sentences("substantiation", substantiation));
    }

    List<Contribution> checkedContributions() {
        return Elements.each("contributions", contributions, ContributionRequest::checked);
    }

    private List<Step> checkedStages() {
        if (stages == null || stages.isEmpty()) {
            throw new InvalidValue(
                    "stages", "Missing: give at least one stage with the day it was reached.");
        }
        return Fields.steps("stages", stages, (path, code) -> Stage.of(path, code).code());
    }

    /** The checked command. */
    public OutcomeCommand command(OutcomeId outcome, LocalDate today) {
        return new RecordOutcome(
                outcome, outline(), checkedStages(), checkedContributions(), today);
    }

    OutcomeCommand correction(OutcomeId outcome, OutcomeRow row, LocalDate today) {
        return new CorrectOutcome(
                outcome,
                outline(),
                stages == null ? row.stages() : checkedStages(),
                contributions == null ? row.contributions() : checkedContributions(),
                Reason.checked(reason),
                today);
    }
}
