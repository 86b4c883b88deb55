package org.waymark.monitoring.programme;

import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.programme.ProgrammeCommand.DatePhase;
import org.waymark.monitoring.programme.ProgrammeCommand.GiveNames;
import org.waymark.monitoring.programme.ProgrammeCommand.JoinOrganisation;
import org.waymark.monitoring.programme.ProgrammeCommand.PlanPhase;
import org.waymark.monitoring.programme.ProgrammeCommand.RegisterProgramme;
import org.waymark.monitoring.programme.ProgrammeCommand.StatePartnerCount;
import org.waymark.monitoring.programme.ProgrammeEvent.NamesGiven;
import org.waymark.monitoring.programme.ProgrammeEvent.OrganisationJoined;
import org.waymark.monitoring.programme.ProgrammeEvent.PartnerCountStated;
import org.waymark.monitoring.programme.ProgrammeEvent.PhaseDated;
import org.waymark.monitoring.programme.ProgrammeEvent.PhasePlanned;
import org.waymark.monitoring.programme.ProgrammeEvent.ProgrammeRegistered;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.testing.Refusals;

class ProgrammeTest {

    private static final ProgrammeCode MARIO = new ProgrammeCode("MARIO");
    private static final PhaseCode II = new PhaseCode("II");
    private static final ProgrammeRegistered REGISTERED =
            new ProgrammeRegistered("MARIO", "Mario", "Children are protected", List.of("AL"));
    private static final PhasePlanned PLANNED =
            new PhasePlanned("MARIO", "II", "Second phase", "2013-01", "2015", List.of());

    private final AggregateTestFixture<Programme> programme =
            new AggregateTestFixture<>(Programme.class);

    @Test
    void isRegistered() {
        programme
                .givenNoPriorActivity()
                .when(
                        new RegisterProgramme(
                                MARIO,
                                "Mario",
                                "Children are protected",
                                List.of(new Country("AL"))))
                .expectEvents(REGISTERED);
    }

    @Test
    void isNamedInSeveralLanguages() {
        programme
                .given(REGISTERED)
                .when(new GiveNames(MARIO, null, Map.of("bg", "Марио")))
                .expectEvents(new NamesGiven("MARIO", null, Map.of("bg", "Марио")));
        programme
                .given(REGISTERED)
                .when(new GiveNames(MARIO, "Nobody", Map.of("bg", "Никой")))
                .expectException(Refusals.rule("NamesOnlyThoseWhoTakePart"));
    }

    @Test
    void plansAPhase() {
        programme
                .given(REGISTERED)
                .when(
                        new PlanPhase(
                                MARIO,
                                II,
                                "Second phase",
                                new PartialDate("2013-01"),
                                new PartialDate("2015"),
                                List.of()))
                .expectEvents(PLANNED);
    }

    @Test
    void refusesAPhaseThatEndsBeforeItBegins() {
        programme
                .given(REGISTERED)
                .when(
                        new PlanPhase(
                                MARIO,
                                II,
                                "Second phase",
                                new PartialDate("2013-01"),
                                new PartialDate("2012"),
                                List.of()))
                .expectNoEvents()
                .expectException(Refusals.rule("PhaseEndsAfterItBegins"));
    }

    @Test
    void datesAPhaseThatItHas() {
        programme
                .given(REGISTERED, PLANNED)
                .when(new DatePhase(MARIO, II, new PartialDate("2013-01"), null))
                .expectEvents(new PhaseDated("MARIO", "II", "2013-01", null));
    }

    @Test
    void refusesToDateAPhaseThatItDoesNotHave() {
        programme
                .given(REGISTERED)
                .when(new DatePhase(MARIO, II, new PartialDate("2013-01"), null))
                .expectNoEvents()
                .expectException(Refusals.rule("PhaseMustBePlanned"));
    }

    @Test
    void letsAnOrganisationJoinOnce() {
        JoinOrganisation join =
                new JoinOrganisation(MARIO, "Oak Foundation", OrganisationRole.FUNDING, null, II);
        OrganisationJoined joined =
                new OrganisationJoined("MARIO", "Oak Foundation", "funding", null, "II");

        programme.given(REGISTERED, PLANNED).when(join).expectEvents(joined);
        new AggregateTestFixture<>(Programme.class)
                .given(REGISTERED, PLANNED, joined)
                .when(join)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void statesHowManyPartnersItHasAbout() {
        programme
                .given(REGISTERED, PLANNED)
                .when(new StatePartnerCount(MARIO, II, 19, Precision.ABOUT, "Description"))
                .expectEvents(new PartnerCountStated("MARIO", "II", 19, "about", "Description"));
    }
}
