package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records can be listed by each state that one of them is in. */
@WholeWaymark
class ListsByStateTest {

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "trainings, training_register",
        "activities, activity_register",
        "boards, board_register",
        "curriculum-modules, curriculum_module_register",
        "research-outputs, research_register",
        "issues, issue_register",
        "recommendations, recommendation_register",
        "policy-outcomes, policy_outcome_register",
        "advocacy-actions, advocacy_register",
        "networks, network_register",
        "support-cases, support_case_register"
    })
    void everyStateThatARecordIsInCanBeAskedFor(String list, String register) {
        List<String> states =
                jdbc.sql("SELECT DISTINCT state FROM projection." + register)
                        .query(String.class)
                        .list();
        Api staff = new Api(port, "staff");

        assertThat(states)
                .isNotEmpty()
                .allSatisfy(state ->
                        assertThat(staff.get("/api/%s?state=%s".formatted(list, state)).status())
                                .isEqualTo(200));
    }
}
