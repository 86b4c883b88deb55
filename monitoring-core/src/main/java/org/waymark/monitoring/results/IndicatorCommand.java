package org.waymark.monitoring.results;

import java.math.BigDecimal;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.reference.Country;

/** What can be asked of an indicator. */
public sealed interface IndicatorCommand {

    /** The indicator it is for. */
    IndicatorId indicator();

    /** Defines an indicator. */
    record DefineIndicator(
            @TargetAggregateIdentifier IndicatorId indicator,
            ProgrammeCode programme,
            IndicatorDefinition definition)
            implements IndicatorCommand {}

    /** Defines it anew under the next version. */
    record RedefineIndicator(
            @TargetAggregateIdentifier IndicatorId indicator,
            IndicatorDefinition definition,
            String reason)
            implements IndicatorCommand {}

    /** Says where it stood before. */
    record SetBaseline(
            @TargetAggregateIdentifier IndicatorId indicator,
            BigDecimal value,
            int year,
            String source)
            implements IndicatorCommand {}

    /** Sets the target of a phase, or sets it anew. */
    record SetTarget(
            @TargetAggregateIdentifier IndicatorId indicator,
            PhaseCode phase,
            @Nullable Country country,
            @Nullable String place,
            BigDecimal value,
            Comparator comparator)
            implements IndicatorCommand {}
}
