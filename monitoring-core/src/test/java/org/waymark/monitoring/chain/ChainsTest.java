package org.waymark.monitoring.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.monitoring.testing.Advocacy.TODAY;
import static org.waymark.monitoring.testing.Advocacy.achieved;
import static org.waymark.monitoring.testing.Advocacy.id;
import static org.waymark.monitoring.testing.Advocacy.made;
import static org.waymark.monitoring.testing.Advocacy.meeting;
import static org.waymark.monitoring.testing.Advocacy.recommendation;
import static org.waymark.monitoring.testing.Advocacy.recorded;
import static org.waymark.monitoring.testing.Advocacy.research;
import static org.waymark.monitoring.testing.Advocacy.step;
import static org.waymark.monitoring.testing.Advocacy.sure;
import static org.waymark.monitoring.testing.Advocacy.taken;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.chain.Chain.LedTo;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.RecordRef;
import org.waymark.monitoring.kernel.RecordType;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.research.ResearchCommand.RetractResearch;
import org.waymark.monitoring.research.ResearchId;
import org.waymark.monitoring.testing.FiguresTest;

@FiguresTest
class ChainsTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);

    private final RecordRef observed = RecordType.RESEARCH_OUTPUT.ref(id());
    private final RecordRef analysed = RecordType.RESEARCH_OUTPUT.ref(id());
    private final RecordRef recommended = RecordType.RECOMMENDATION.ref(id());
    private final RecordRef met = RecordType.ADVOCACY_ACTION.ref(id());
    private final RecordRef agreed = RecordType.POLICY_OUTCOME.ref(id());

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private Chains chains;

    @Test
    void everythingThatLedToAnOutcomeComesOldestFirst() {
        agreement();

        Chain chain = chains.behind(agreed, Scope.everything());

        assertThat(chain.links())
                .extracting(link -> link.record().ref())
                .containsExactly(observed, analysed, recommended, met);
        assertThat(chain.links().getFirst().ledTo())
                .containsExactly(new LedTo(analysed, "evidence", null, null));
        assertThat(chain.links().getLast().ledTo())
                .containsExactly(new LedTo(agreed, "contribution", "high", null));
        assertThat(chain.links().get(1).ledTo())
                .extracting(LedTo::to)
                .containsExactlyInAnyOrder(recommended, agreed);
        assertThat(chain.notShown()).isZero();
    }

    @Test
    void recordsThatLedToEachOtherMakeNoEndlessChain() {
        RecordRef other = RecordType.POLICY_OUTCOME.ref(id());
        record(achieved(agreed.id(), "CYCLE", List.of(step("adopted", "2011")), sure(other)));
        record(achieved(other.id(), "CYCLE", List.of(step("adopted", "2012")), sure(agreed)));

        Chain chain = chains.behind(agreed, Scope.everything());

        assertThat(chain.links()).extracting(link -> link.record().ref()).containsExactly(other);
        assertThat(chain.links().getFirst().ledTo()).extracting(LedTo::to).containsExactly(agreed);
    }

    @Test
    void whatWasRetractedOrIsBeyondReachIsOnlyCounted() {
        agreement();
        record(new RetractResearch(new ResearchId(analysed.id()), "Entered twice", TODAY));

        Chain chain = chains.behind(agreed, Scope.everything());

        assertThat(chain.links())
                .extracting(link -> link.record().ref())
                .containsExactly(recommended, met);
        assertThat(chain.notShown()).isEqualTo(1);
        assertThat(chains.behind(agreed, new Scope(Set.of("ELSEWHERE"), null, null)).links())
                .isEmpty();
    }

    private void agreement() {
        record(recorded(observed.id(), research("CHAIN", "2010")));
        record(recorded(analysed.id(), research("CHAIN", "2010", observed)));
        record(made(recommended.id(), recommendation("CHAIN", null, analysed), "2010"));
        record(taken(met.id(), meeting("CHAIN", "2011-10-14", List.of(recommended.id()))));
        record(
                achieved(
                        agreed.id(),
                        "CHAIN",
                        List.of(step("adopted", "2012"), step("in-force", "2012-06-12")),
                        sure(met),
                        sure(analysed)));
    }

    private void record(Object command) {
        positions.await(recorder.record(command, STAFF).position(), LinkedRecords.projections());
    }
}
