package org.waymark.dashboard;

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
            Map.of(
                    "accounts", Set.of(),
                    "cases", Set.of("records"),
                    "figures", Set.of("programmes"),
                    "pages", Set.of("figures", "trainings"),
                    "programmes", Set.of("figures"),
                    "projections", Set.of(),
                    "records", Set.of("programmes"),
                    "trainings", Set.of("programmes"));

    private static final JavaClasses DASHBOARD = PackageRules.shipped(ROOT);

    @Test
    void packagesUseOnlyWhatTheyMay() {
        PackageRules.check(DASHBOARD, ROOT, MAY_USE);
    }

    @Test
    void houseRulesHold() {
        PackageRules.checkHouseRules(DASHBOARD);
    }
}
