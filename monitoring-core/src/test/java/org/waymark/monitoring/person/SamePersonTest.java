package org.waymark.monitoring.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.person.MergeCommand.MergePeople;
import org.waymark.monitoring.person.MergeCommand.SplitPeople;
import org.waymark.monitoring.person.MergeEvent.PeopleMerged;
import org.waymark.monitoring.person.MergeEvent.PeopleSplit;
import org.waymark.monitoring.person.Merger.Attendee;
import org.waymark.monitoring.testing.Refusals;

class SamePersonTest {

    private static final Merger BOTH = merger("key-1", "key-2");
    private static final String ID = BOTH.id().value();

    private final AggregateTestFixture<SamePerson> pair =
            new AggregateTestFixture<>(SamePerson.class);

    @Test
    void twoArePronouncedOne() {
        pair.givenNoPriorActivity().when(merge(BOTH)).expectEvents(merged());
    }

    @Test
    void areMergedOnce() {
        pair.given(merged())
                .when(merge(BOTH))
                .expectNoEvents()
                .expectException(Refusals.rule("MergedOnce"));
    }

    @Test
    void areSplitAndMergedAgain() {
        pair.given(merged())
                .when(new SplitPeople(BOTH.id(), "Two cousins of one name"))
                .expectEvents(split());
        pair.given(merged(), split()).when(merge(BOTH)).expectEvents(merged());
    }

    @Test
    void areNotSplitTwice() {
        pair.given(merged(), split())
                .when(new SplitPeople(BOTH.id(), "Two cousins of one name"))
                .expectException(Refusals.rule("SplitsOnlyTheMerged"));
    }

    @Test
    void nobodyIsMergedWithThemselves() {
        pair.givenNoPriorActivity()
                .when(merge(merger("key-1", "key-1")))
                .expectException(Refusals.rule("MergesTwoPeople"));
    }

    @Test
    void theSameTwoHaveTheSameMergeInWhateverOrder() {
        assertThat(merger("key-2", "key-1").id()).isEqualTo(BOTH.id());
    }

    private static Merger merger(String one, String other) {
        return new Merger(
                new Attendee(one, "training-1"),
                new Attendee(other, "training-2"),
                "MARIO",
                "BG",
                null);
    }

    private static MergePeople merge(Merger both) {
        return new MergePeople(both.id(), both, "One of the spellings is a slip");
    }

    private static PeopleMerged merged() {
        return new PeopleMerged(ID, BOTH, "One of the spellings is a slip");
    }

    private static PeopleSplit split() {
        return new PeopleSplit(ID, BOTH, "Two cousins of one name");
    }
}
