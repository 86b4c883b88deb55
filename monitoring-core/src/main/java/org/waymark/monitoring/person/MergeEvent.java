package org.waymark.monitoring.person;

/** What was decided about two pseudonyms. */
public sealed interface MergeEvent {

    /** Id of the merge. */
    String mergeId();

    /** They are one person: from now on they count once. */
    record PeopleMerged(String mergeId, Merger merger, String reason) implements MergeEvent {}

    /** They are two people after all: from now on they count as two again. */
    record PeopleSplit(String mergeId, Merger merger, String reason) implements MergeEvent {}
}
