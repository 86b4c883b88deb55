package org.waymark.dashboard.advocacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.chain.Chain;
import org.waymark.monitoring.chain.LinkedRecord;
import org.waymark.monitoring.kernel.RecordRef;
import org.waymark.monitoring.kernel.RecordType;
import org.waymark.monitoring.kernel.Step;
import org.waymark.monitoring.policyoutcome.OutcomeRow;

/**
 * What led to a policy outcome.
 *
 * @param links the oldest first
 * @param outcome where they led
 * @param notShown how many records are pointed to that were retracted or are beyond reach
 */
public record ChainAnswer(List<Link> links, Outcome outcome, int notShown) {

    /**
     * A record that led to it, straight or through others.
     *
     * @param from first day, month or year on which it was
     * @param to the same or a later one
     * @param href where its record is
     * @param ledTo what it led to
     */
    public record Link(
            String type,
            String id,
            String title,
            String from,
            String to,
            String href,
            List<LedTo> ledTo) {}

    /**
     * A step of the chain.
     *
     * @param as evidence, origin, issue, recommendation or contribution
     * @param certainty how sure the contribution is: high, medium or low; null for a link that the
     *     record itself states
     * @param how in words; null when not recorded
     * @param href where the record is that it led to
     */
    public record LedTo(
            String type,
            String id,
            String as,
            @Nullable String certainty,
            @Nullable String how,
            String href) {}

    /** The end of the chain. */
    public record Outcome(
            String id,
            String title,
            String kind,
            List<String> countries,
            String state,
            List<Step> stages,
            String substantiation,
            String href) {}

    static ChainAnswer of(OutcomeRow row, Chain chain) {
        return new ChainAnswer(
                chain.links().stream().map(ChainAnswer::link).toList(),
                new Outcome(
                        row.id(),
                        row.about().title(),
                        row.about().kind(),
                        row.about().countries(),
                        row.state(),
                        row.stages(),
                        row.about().substantiation(),
                        href(RecordType.POLICY_OUTCOME.ref(row.id()))),
                chain.notShown());
    }

    private static Link link(Chain.Link link) {
        LinkedRecord record = link.record();
        return new Link(
                record.ref().type(),
                record.ref().id(),
                record.title(),
                record.from(),
                record.to(),
                href(record.ref()),
                link.ledTo().stream().map(ChainAnswer::ledTo).toList());
    }

    private static LedTo ledTo(Chain.LedTo step) {
        return new LedTo(
                step.to().type(),
                step.to().id(),
                step.as(),
                step.certainty(),
                step.how(),
                href(step.to()));
    }

    private static String href(RecordRef ref) {
        return RecordType.address(ref.type(), ref.id()).orElseThrow();
    }
}
