package org.waymark.dashboard.advocacy;

import static org.waymark.monitoring.kernel.Elements.texts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.records.Fields;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordRequest;
import org.waymark.monitoring.advocacy.ActionCommand;
import org.waymark.monitoring.advocacy.ActionCommand.CorrectAction;
import org.waymark.monitoring.advocacy.ActionCommand.TakeAction;
import org.waymark.monitoring.advocacy.ActionId;
import org.waymark.monitoring.advocacy.ActionKind;
import org.waymark.monitoring.advocacy.ActionOutline;
import org.waymark.monitoring.advocacy.Level;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.kernel.RecordRef;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.reference.Country;

/**
 * An advocacy action as its sender describes it; for a correction, what is to be different.
 *
 * @param id chosen by the client; null to get one
 * @param programme code of a programme
 * @param phase code of its phase; null when it belongs to none
 * @param kind event, meeting, joint-action-plan-step, campaign or child-led-action
 * @param level local, national, regional or european
 * @param country null when of several or not recorded
 * @param from first day, month or year
 * @param to last one; null for the same
 * @param targets institutions that it means to move
 * @param supporters institutions and offices that backed it
 * @param childrenPart what children did in it
 * @param pushes ids of recommendations
 * @param evidence records that it rests on
 * @param reason only for a correction: why
 */
public record ActionRequest(
        @Nullable String id,
        @Nullable String programme,
        @Nullable String phase,
        @Nullable String kind,
        @Nullable String level,
        @Nullable String title,
        @Nullable String country,
        @Nullable String place,
        @Nullable String organisation,
        @Nullable String from,
        @Nullable String to,
        @Nullable List<String> targets,
        @Nullable List<String> supporters,
        @Nullable String childrenPart,
        @Nullable List<String> pushes,
        @Nullable List<RecordRef> evidence,
        @Nullable String reason)
        implements RecordRequest {

    private static final int NAME = 300;

    /** The checked description. */
    ActionOutline outline() {
        Period period = Period.required(from, to);
        return new ActionOutline(
                ProgrammeCode.required(programme).value(),
                PhaseCode.optionalCode(phase),
                ActionKind.of("kind", kind).code(),
                Level.of("level", level).code(),
                Text.required("title", title, NAME),
                Country.optionalCode("country", country),
                Text.optional("place", place, NAME),
                Text.optional("organisation", organisation, NAME),
                period.from().value(),
                period.to().value(),
                texts("targets", targets, NAME),
                texts("supporters", supporters, NAME),
                Fields.optionalSentences("childrenPart", childrenPart),
                Fields.ids("pushes", pushes),
                Fields.refs("evidence", evidence));
    }

    /** The checked command. */
    public ActionCommand command(ActionId actionId, LocalDate today) {
        return new TakeAction(actionId, outline(), today);
    }

    ActionCommand correction(ActionId actionId, LocalDate today) {
        return new CorrectAction(actionId, outline(), Reason.checked(reason), today);
    }
}
