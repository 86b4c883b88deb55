package org.waymark.monitoring.person;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be decided about two pseudonyms. */
public sealed interface MergeCommand {

    /** The merge it is about. */
    MergeId mergeId();

    /**
     * They are one person.
     *
     * @param reason why, in words without personal data
     */
    record MergePeople(@TargetAggregateIdentifier MergeId mergeId, Merger merger, String reason)
            implements MergeCommand {}

    /**
     * They are two people after all.
     *
     * @param reason why, in words without personal data
     */
    record SplitPeople(@TargetAggregateIdentifier MergeId mergeId, String reason)
            implements MergeCommand {}
}
