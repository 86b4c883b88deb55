package org.waymark.deploy;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.testing.PackageRules;

/** Which module may use which, and how this one is laid out. */
class ArchitectureTest {

    private static final Map<String, Set<String>> MODULES =
            Map.of(
                    "monitoring", Set.of(),
                    "hotline", Set.of("monitoring"),
                    "dashboard", Set.of("monitoring"),
                    "deploy", Set.of("monitoring", "hotline", "dashboard"));

    private static final Map<String, Set<String>> PACKAGES =
            Map.of("", Set.of(), "database", Set.of(), "example", Set.of(), "mode", Set.of());

    private static final JavaClasses ALL = PackageRules.shipped("org.waymark");
    private static final JavaClasses DEPLOY = PackageRules.shipped("org.waymark.deploy");

    @Test
    void modulesUseOneAnotherInOneDirection() {
        PackageRules.checkModules(ALL, "org.waymark", MODULES);
    }

    @Test
    void packagesUseOnlyWhatTheyMay() {
        PackageRules.check(DEPLOY, "org.waymark.deploy", PACKAGES);
    }

    @Test
    void houseRulesHold() {
        PackageRules.checkHouseRules(DEPLOY);
    }
}
