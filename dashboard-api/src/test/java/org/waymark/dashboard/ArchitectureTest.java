package org.waymark.dashboard;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.testing.PackageRules;

/**
 * How the dashboard is laid out. A new package needs a line here, and a reason for each thing it
 * uses.
 */
class ArchitectureTest {

    private static final String ROOT = "org.waymark.dashboard";

    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    entry("accounts", Set.of()),
                    entry("activities", Set.of("records")),
                    entry("advocacy", Set.of("records")),
                    entry("assessments", Set.of("figures", "records", "trainings")),
                    entry("boards", Set.of("records")),
                    entry("cases", Set.of("records")),
                    entry("conferences", Set.of("records", "trainings")),
                    entry("curriculum", Set.of("records")),
                    entry("figures", Set.of("history", "records")),
                    entry("history", Set.of()),
                    entry("helpline", Set.of("figures", "records")),
                    entry("imports", Set.of("activities", "cases", "helpline", "trainings")),
                    entry("networks", Set.of("records")),
                    entry(
                            "pages",
                            Set.of(
                                    "assessments",
                                    "figures",
                                    "history",
                                    "imports",
                                    "networks",
                                    "programmes",
                                    "trainings")),
                    entry("people", Set.of("records", "trainings")),
                    entry("programmes", Set.of("figures", "records")),
                    entry("projections", Set.of()),
                    entry("quality", Set.of("figures")),
                    entry("records", Set.of()),
                    entry("research", Set.of("records")),
                    entry("trainings", Set.of("records")));

    private static final JavaClasses DASHBOARD = PackageRules.shipped(ROOT);

    @Test
    void packagesUseOnlyWhatTheyMay() {
        PackageRules.check(DASHBOARD, ROOT, MAY_USE);
    }

    @Test
    void noPackageComesBackToItself() {
        PackageRules.checkFreeOfCycles(DASHBOARD, ROOT);
    }

    @Test
    void houseRulesHold() {
        PackageRules.checkHouseRules(DASHBOARD);
    }
}
