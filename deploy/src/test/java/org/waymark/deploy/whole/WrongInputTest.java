package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.deploy.whole.Api.Answer;
import org.waymark.monitoring.projection.Positions;

/** Wrong input is answered with the field and the remedy, and changes nothing. */
@WholeWaymark
@ExtendWith(OutputCaptureExtension.class)
class WrongInputTest {

    @LocalServerPort private int port;
    @Autowired private Positions positions;

    @ParameterizedTest(name = "{0} {1} names {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    /api/trainings | {} | programme
                    /api/trainings | {"programme": "NOWHERE", "title": "T", "country": "BG", "from": "2013"} | programme
                    /api/trainings | {"programme": "MARIO", "phase": "IX", "title": "T", "country": "BG", "from": "2013"} | phase
                    /api/trainings | {"programme": "MARIO", "country": "BG", "from": "2013"} | title
                    /api/trainings | {"programme": "MARIO", "title": "T", "country": "ZZ", "from": "2013"} | country
                    /api/trainings | {"programme": "MARIO", "title": "T", "country": "BG", "from": "2013-02-30"} | from
                    /api/trainings | {"programme": "MARIO", "title": "T", "country": "BG", "from": "2013", "to": "2012"} | to
                    /api/trainings | {"id": "a b", "programme": "MARIO", "title": "T", "country": "BG", "from": "2013"} | id
                    /api/trainings | {"programme": "MARIO", "title": "T", "country": "BG", "from": "2013", "mode": "by-post"} | mode
                    /api/trainings | {"programme": "MARIO", "title": "T", "country": "BG", "from": "2013", "state": "dreamt"} | state
                    /api/trainings | {"programme": "MARIO", "title": "T", "country": "BG", "from": "2013", "attendance": {"counts": [{"count": -1}]}} | attendance.counts[0].count
                    /api/trainings | {"programme": "MARIO", "title": "T", "country": "BG", "from": "2013", "attendance": {"counts": [{"profession": "wizard", "count": 1}]}} | attendance.counts[0].profession
                    /api/trainings | {"programme": "MARIO", "title": "T", "country": "BG", "from": "2013", "attendance": {"people": [{"profession": "teacher"}]}} | attendance.people[0].name
                    /api/trainings | {"programme": "MARIO", "title": "T", "country": "BG", "from": "2013", "attendance": {"people": [{"name": "A B"}, {"name": "C D"}, {"name": "a  b"}]}} | attendance.people[2].name
                    /api/trainings | {"programme": "MARIO", "titel": "T"} | titel
                    /api/trainings | {"programme": 17, "title": {"a": 1}} | title
                    /api/trainings | {"programme": | body
                    /api/activities | {"programme": "MARIO", "type": "party", "title": "T", "from": "2013"} | type
                    /api/activities | {"programme": "MARIO", "type": "peer-session", "title": "T", "from": "2013", "board": "tirana"} | board
                    /api/activities | {"programme": "MARIO", "type": "board-meeting", "title": "T", "from": "2013", "board": "none-such"} | board
                    /api/activities | {"programme": "MARIO", "type": "peer-session", "title": "T", "from": "2013", "participants": {"counts": [{"role": "wizard", "count": 1}]}} | participants.counts[0].role
                    /api/boards | {"programme": "MARIO", "title": "T", "members": [{"ageBand": "young", "count": 1}]} | members[0].ageBand
                    /api/boards | {"programme": "MARIO", "title": "T", "from": "2014", "to": "2013"} | to
                    /api/conferences | {} | from
                    /api/conferences | {"programme": "MARIO", "from": "2014"} | title
                    /api/conferences | {"programme": "MARIO", "title": "T"} | from
                    /api/conferences | {"programme": "MARIO", "title": "T", "from": "2014", "to": "2013"} | to
                    /api/conferences | {"programme": "MARIO", "phase": "IX", "title": "T", "from": "2014"} | phase
                    /api/conferences | {"programme": "MARIO", "title": "T", "from": "2014", "mode": "by-post"} | mode
                    /api/conferences | {"programme": "MARIO", "title": "T", "from": "2014", "begins": "noon"} | begins
                    /api/conferences | {"programme": "MARIO", "title": "T", "from": "2014", "audience": ["wizard"]} | audience[0]
                    /api/curriculum-modules | {} | programme
                    /api/curriculum-modules | {"programme": "MARIO", "title": "T", "sector": "space"} | sector
                    /api/curriculum-modules | {"programme": "MARIO", "sector": "police"} | title
                    /api/curriculum-modules | {"programme": "NOWHERE", "title": "T", "sector": "police"} | programme
                    /api/helpline-contacts | {"programme": "MARIO", "channel": "drum"} | category
                    /api/helpline-contacts | {"programme": "MARIO", "channel": "drum", "category": "violence"} | channel
                    /api/helpline-contacts | {"programme": "MARIO", "channel": "phone", "category": "violence", "on": "2014", "ageBand": "old"} | ageBand
                    /api/helpline-contacts | {"id": "+359888123456", "programme": "MARIO", "channel": "phone", "category": "violence", "on": "2014"} | id
                    /api/programmes | {"code": "mario", "title": "T", "goal": "G"} | programme
                    /api/programmes | {"code": "NEWONE", "goal": "G"} | title
                    /api/programmes/MARIO/indicators | {"title": "T", "unit": "people", "measure": "luck"} | measure
                    /api/programmes/MARIO/indicators | {"title": "T", "unit": "people", "measure": "people-trained", "filters": {"shoe-size": "41"}} | filters.shoe-size
                    /api/programmes/MARIO/indicators | {"title": "T", "unit": "people", "measure": "people-trained", "filters": {"country": "Bulgaria"}} | filters.country
                    /api/research-outputs | {"programme": "MARIO", "kind": "novel", "title": "T", "from": "2010"} | kind
                    /api/research-outputs | {"programme": "MARIO", "kind": "study", "title": "T", "from": "2010", "baselineOf": ["no-such-indicator"]} | baselineOf[0]
                    /api/research-outputs | {"programme": "MARIO", "kind": "study", "title": "T", "from": "2010", "basedOn": [{"type": "training", "id": "no-such-training"}]} | basedOn[0]
                    /api/issues | {"programme": "MARIO", "text": "T", "from": "2010", "origin": {"type": "rumour", "id": "x-1"}} | origin.type
                    /api/recommendations | {"programme": "MARIO", "text": "T", "from": "2010", "issue": "no-such-issue"} | issue
                    /api/advocacy-actions | {"programme": "MARIO", "kind": "event", "level": "lunar", "title": "T", "from": "2010"} | level
                    /api/policy-outcomes | {"programme": "MARIO", "kind": "law", "title": "T", "substantiation": "S"} | stages
                    /api/policy-outcomes | {"programme": "MARIO", "kind": "law", "title": "T", "substantiation": "S", "stages": [{"state": "adopted", "from": "2010"}], "contributions": [{"certainty": "high"}]} | contributions[0].of
                    /api/networks | {"programme": "MARIO", "kind": "coalition", "title": "T", "from": "2010", "members": [{"sector": "state"}]} | members[0].institution
                    /api/support-cases | {} | programme
                    /api/support-cases | {"programme": "MARIO", "country": "XK"} | identifiedOn
                    /api/support-cases | {"programme": "MARIO", "country": "XK", "identifiedOn": "2010", "ageBand": "11"} | ageBand
                    /api/support-cases | {"programme": "MARIO", "country": "XK", "identifiedOn": "2010", "situation": "lost"} | situation
                    /api/support-cases | {"programme": "MARIO", "country": "XK", "intake": {"on": "2010", "wellBeing": 9}} | intake.wellBeing
                    /api/support-cases | {"programme": "MARIO", "country": "XK", "intake": {"on": "2010", "needs": ["luck"]}} | intake.needs[0]
                    /api/support-cases | {"programme": "MARIO", "country": "XK", "identifiedOn": "2010", "services": [{"service": "education"}]} | services[0].on
                    /api/trainings | {"programme": "MARIO", "title": "T", "country": "BG", "from": "2013", "attendance": {"counts": [{"count": 2.5}]}} | attendance.counts[0].count
                    /api/trainings | {"programme": "MARIO", "title": "T", "country": "BG", "from": "2013", "attendance": {"counts": [null]}} | attendance.counts[0]
                    /api/trainings | {"programme": "MARIO", "title": "T", "country": "BG", "from": "2013", "attendance": {"people": [null]}} | attendance.people[0]
                    /api/trainings | {"programme": "MARIO", "title": "T", "country": "BG", "from": "2013", "trainers": [null]} | trainers[0]
                    /api/trainings | [] | body
                    /api/activities | {"programme": "MARIO", "type": "peer-session", "title": "T", "from": "2013", "evidence": [null]} | evidence[0]
                    /api/boards | {"programme": "MARIO", "title": "T", "members": [null]} | members[0]
                    /api/conferences | {"programme": "MARIO", "title": "T", "from": "2014-03-02", "begins": "17:00", "ends": "14:00"} | ends
                    /api/networks | {"programme": "MARIO", "kind": "coalition", "title": "T", "from": "2010", "members": [null]} | members[0]
                    /api/support-cases | {"programme": "MARIO", "country": "XK", "identifiedOn": "2010", "services": [null]} | services[0]
                    /api/support-cases | {"programme": "MARIO", "country": "XK", "intake": {"on": "2010", "wellBeing": 3.7}} | intake.wellBeing
                    /api/reported-figures | {"measure": "people-trained", "programme": "MARIO", "value": -3, "source": "S"} | value
                    /api/reported-figures | {"measure": "people-trained", "programme": "MARIO", "value": 7} | source
                    /api/reported-figures | {"measure": "people-trained", "programme": "MARIO", "value": 7, "source": "S", "countries": ["Albania"]} | countries
                    """)
    void aPostNamesTheField(String path, String body, String field) {
        long before = positions.head();

        Answer answer = new Api(port, "staff").post(path, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("field").asString()).isEqualTo(field);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
        assertThat(positions.head()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} names {1} with {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/measures/luck                                     | measure  | 404
                    /api/measures/people-trained?colour=red                | colour   | 400
                    /api/measures/people-trained?by=service                | by       | 400
                    /api/measures/people-trained?programme=NOPE            | programme | 400
                    /api/measures/people-trained?programme=MARIO&phase=IX  | phase    | 400
                    /api/measures/people-trained?country=Bulgaria          | country  | 400
                    /api/measures/people-trained?profession=wizard         | profession | 400
                    /api/measures/people-trained?month=August              | month    | 400
                    /api/measures/people-trained/records?country=Bulgaria  | country  | 400
                    /api/measures/people-trained/records?programme=NOPE    | programme | 400
                    /api/measures/people-trained/changes?knownFrom=2011&mode=by-post | mode | 400
                    /api/measures/people-per-training?country=Bulgaria     | country  | 400
                    /api/measures/helpline-contacts?category=study         | category | 400
                    /api/measures/research-outputs?category=violence       | category | 400
                    /api/measures/referrals-made?origin=helpline           | origin   | 400
                    /api/measures/referrals-made?outcome=counselled        | outcome  | 400
                    /api/measures/policy-outcomes?stage=pre-test           | stage    | 400
                    /api/measures/points-reached?stage=adopted             | stage    | 400
                    /api/measures/recommendations-by-state?state=sent      | state    | 400
                    /api/measures/people-trained?asOf=yesterday            | asOf     | 400
                    /api/measures/people-trained?knownAt=soon              | knownAt  | 400
                    /api/measures/people-trained?atLeast=many              | atLeast  | 400
                    /api/measures/people-trained/records?cursor=nonsense   | cursor   | 400
                    /api/measures/people-trained/records?limit=0           | limit    | 400
                    /api/programmes/NOWHERE/results                        | code     | 404
                    /api/programmes/MARIO/results?phase=IX                 | phase    | 404
                    /api/trainings/none-such                               | id       | 404
                    /api/policy-outcomes?colour=red                        | colour   | 400
                    /api/trainings?next=abc                                | next     | 400
                    /api/programmes/MARIO?phase=I                          | phase    | 400
                    /api/trainings?cursor=nonsense                         | cursor   | 400
                    /api/trainings?programme=MARIOO                        | programme | 400
                    /api/activities?programme=MARIOO                       | programme | 400
                    /api/data-quality?programme=MARIOO                     | programme | 400
                    /api/organisations?programme=MARIOO                    | programme | 400
                    /api/recommendations/open?programme=MARIOO             | programme | 400
                    /api/exports/trainings?programme=MARIOO                | programme | 400
                    /api/trainings?country=Bulgaria                        | country  | 400
                    /api/activities?country=Bulgaria                       | country  | 400
                    /api/trainings?state=dreamt                            | state    | 400
                    /api/activities?state=dreamt                           | state    | 400
                    /api/boards?state=dreamt                               | state    | 400
                    /api/conferences?state=dreamt                          | state    | 400
                    /api/curriculum-modules?state=dreamt                   | state    | 400
                    /api/research-outputs?state=dreamt                     | state    | 400
                    /api/issues?state=dreamt                               | state    | 400
                    /api/recommendations?state=dreamt                      | state    | 400
                    /api/policy-outcomes?state=dreamt                      | state    | 400
                    /api/advocacy-actions?state=dreamt                     | state    | 400
                    /api/networks?state=dreamt                             | state    | 400
                    /api/assessments?state=dreamt                          | state    | 400
                    /api/referrals?state=dreamt                            | state    | 400
                    /api/support-cases?state=dreamt                        | state    | 400
                    /api/trainings?cursor=c29tZWRheQp4LTE                  | cursor   | 400
                    /api/activities?cursor=c29tZWRheQp4LTE                 | cursor   | 400
                    /api/measures/people-trained/records?cursor=c29tZWRheQp4LTE | cursor   | 400
                    /api/conferences/none-such                             | id       | 404
                    /api/conferences/none-such/attendance                  | id       | 404
                    /api/curriculum-modules/none-such                      | id       | 404
                    /api/curriculum-modules?limit=0                        | limit    | 400
                    /api/policy-outcomes/none-such/chain                   | id       | 404
                    /api/recommendations/open?asOf=yesterday               | asOf     | 400
                    /api/reported-figures/none-such                        | id       | 404
                    /api/indicators/none-such                              | id       | 404
                    """)
    void aGetNamesTheParameter(String path, String field, int status) {
        Answer answer = new Api(port, "staff").get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"title": ["T"]}                       | title      | Give a text, in quotes.
                    {"partners": "Regional police"}        | partners   | Give a list, in square brackets.
                    {"attendance": "unknown"}              | attendance | Give an object, in braces: see /v3/api-docs.
                    {"attendance": {"counts": [{"count": "many"}]}} | attendance.counts[0].count | Give a whole number.
                    """)
    void aFieldOfAnotherFormIsToldWhichItHas(String body, String field, String remedy) {
        Answer answer = new Api(port, "staff").post("/api/trainings", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asString()).isEqualTo(field);
        assertThat(answer.json().get("detail").asString()).contains(remedy);
    }

    @Test
    void aListIsAskedForAsPeopleWriteIt() {
        Answer answer = new Api(port, "staff").get("/api/trainings?country=bg&programme=MARIO");

        assertThat(answer.json().get("trainings")).isNotEmpty();
    }

    @Test
    void whatReachesNoEndpointIsToldWhatThereIs() {
        Api staff = new Api(port, "staff");
        Answer nowhere = staff.get("/api/nope");
        Answer notSo = staff.post("/api/measures", "{}");
        Answer text = staff.send("/api/trainings", "title", "text/plain");

        for (Answer answer : List.of(nowhere, notSo, text)) {
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.json().get("detail").asString()).contains("/v3/api-docs");
        assertThat(notSo.status()).isEqualTo(405);
        assertThat(notSo.header("Allow")).contains("GET");
        assertThat(notSo.json().get("detail").asString()).contains("use GET");
        assertThat(text.status()).isEqualTo(415);
        assertThat(text.json().get("detail").asString()).contains("as application/json,");
    }

    @Test
    void thePageOfAnErrorHasTheMenuAndSaysWhoIsSignedIn() {
        Api staff = new Api(port, "staff");

        for (String page : List.of("/records/cat/tom", "/imports/none-such")) {
            assertThat(staff.get(page).raw().body())
                    .as(page)
                    .contains("Signed in as", "href=\"/trainings\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people-trained?country=not-recorded&sex=not-recorded&programme=not-recorded",
                "people-trained?country=bg&profession=police-officer&place=Nowhere",
                "people-trained?month=2013-08&quarter=2013-Q3&year=2013",
                "policy-outcomes?country=AL%2BXK&stage=in-force",
                "referrals-made?origin=help-line&state=in-progress&urgency=urgent"
            })
    void aValueThatARecordCanHaveIsAnswered(String question) {
        assertThat(new Api(port, "staff").get("/api/measures/" + question).status()).isEqualTo(200);
    }

    @Test
    void anOrdinaryRefusalNamesTheFieldAndIsNoWarningInTheLog(CapturedOutput log) {
        Answer refused =
                new Api(port, "staff")
                        .post(
                                "/api/trainings",
                                """
                                {"programme": "MARIO", "title": "Too early", "country": "BG",
                                 "from": "2199", "attendance": {}}
                                """);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("rule").asString()).isEqualTo("HeldNotInTheFuture");
        assertThat(refused.json().get("field").asString()).isEqualTo("from");
        assertThat(log.getAll()).doesNotContain("RuleBroken");
    }

    @Test
    void theRecordsBehindAFigureAreNotLookedForWhereNoneCanBe() {
        Answer page =
                new Api(port, "staff")
                        .get("/programmes/MARIO/figures/people-trained/records?country=Bulgaria");

        assertThat(page.status()).isEqualTo(400);
    }

    @Test
    void aReadThatCannotBeFreshYetSaysWhenToAskAgain() {
        Answer answer =
                new Api(port, "coordinator")
                        .get("/api/measures/people-trained?atLeast=" + Long.MAX_VALUE);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void aChangeOfARecordThatIsNotThereIsNotFound() {
        Answer answer =
                new Api(port, "staff")
                        .post(
                                "/api/trainings/" + UUID.randomUUID() + "/retraction",
                                "{\"reason\": \"x\"}",
                                "If-Match",
                                "\"1\"");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("field").asString()).isEqualTo("id");
    }
}
