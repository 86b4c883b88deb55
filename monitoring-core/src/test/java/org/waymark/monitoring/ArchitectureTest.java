package org.waymark.monitoring;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.testing.PackageRules;

/**
 * How the domain is laid out. A new package needs a line here, and a reason for each thing it uses.
 */
class ArchitectureTest {

    private static final String ROOT = "org.waymark.monitoring";

    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    entry("kernel", Set.of()),
                    entry("reference", Set.of("kernel")),
                    entry("copy", Set.of()),
                    entry("eventstore", Set.of("kernel", "copy")),
                    entry("projection", Set.of("kernel", "copy", "eventstore")),
                    entry("privacy", Set.of("kernel", "eventstore")),
                    entry("access", Set.of("kernel", "eventstore", "privacy")),
                    entry("history", Set.of("kernel", "access")),
                    entry("register", Set.of("kernel", "reference", "access", "projection")),
                    entry("web", Set.of("kernel", "eventstore", "projection", "privacy", "access")),
                    entry(
                            "helpline",
                            Set.of("kernel", "reference", "access", "projection", "register")),
                    entry(
                            "referral",
                            Set.of("kernel", "reference", "privacy", "projection", "register")),
                    entry(
                            "childsupport",
                            Set.of("kernel", "reference", "privacy", "projection", "register")),
                    entry("programme", Set.of("kernel", "reference", "access", "projection")),
                    entry(
                            "training",
                            Set.of("kernel", "reference", "privacy", "access", "projection")),
                    entry(
                            "assessment",
                            Set.of(
                                    "kernel",
                                    "eventstore",
                                    "access",
                                    "projection",
                                    "register",
                                    "training")),
                    entry("research", Set.of("kernel", "projection", "register")),
                    entry("recommendation", Set.of("kernel", "projection", "register")),
                    entry("advocacy", Set.of("kernel", "projection", "register")),
                    entry("policyoutcome", Set.of("kernel", "projection", "register")),
                    entry("person", Set.of("kernel", "projection", "register")),
                    entry("network", Set.of("kernel", "projection", "register")),
                    entry(
                            "chain",
                            Set.of(
                                    "kernel",
                                    "access",
                                    "projection",
                                    "register",
                                    "training",
                                    "activity",
                                    "research",
                                    "recommendation",
                                    "advocacy",
                                    "policyoutcome",
                                    "network")),
                    entry(
                            "activity",
                            Set.of("kernel", "reference", "access", "projection", "register")),
                    entry(
                            "participation",
                            Set.of("kernel", "reference", "access", "projection", "register")),
                    entry(
                            "conference",
                            Set.of(
                                    "kernel",
                                    "reference",
                                    "privacy",
                                    "access",
                                    "projection",
                                    "register")),
                    entry(
                            "curriculum",
                            Set.of("kernel", "reference", "access", "projection", "register")),
                    entry(
                            "ledger",
                            Set.of(
                                    "kernel",
                                    "access",
                                    "copy",
                                    "projection",
                                    "assessment",
                                    "childsupport",
                                    "activity",
                                    "participation",
                                    "conference",
                                    "helpline",
                                    "referral",
                                    "training",
                                    "person",
                                    "research",
                                    "recommendation",
                                    "advocacy",
                                    "policyoutcome")),
                    entry(
                            "quality",
                            Set.of(
                                    "kernel",
                                    "access",
                                    "history",
                                    "register",
                                    "programme",
                                    "results",
                                    "ledger",
                                    "training",
                                    "assessment",
                                    "activity",
                                    "conference",
                                    "participation",
                                    "recommendation")),
                    entry(
                            "results",
                            Set.of(
                                    "kernel",
                                    "reference",
                                    "access",
                                    "projection",
                                    "ledger",
                                    "programme")));

    private static final JavaClasses CORE = PackageRules.shipped(ROOT);

    @Test
    void packagesUseOnlyWhatTheyMay() {
        PackageRules.check(CORE, ROOT, MAY_USE);
    }

    @Test
    void noPackageComesBackToItself() {
        PackageRules.checkFreeOfCycles(CORE, ROOT);
    }

    @Test
    void houseRulesHold() {
        PackageRules.checkHouseRules(CORE);
    }

    @Test
    void aggregatesEventsAndCommandsKnowNoWebAndNoDatabase() {
        PackageRules.checkWithoutWebAndDatabase(CORE);
    }

    @Test
    void featuresMeetThroughEventsAndIdsAndNeverThroughAggregates() {
        PackageRules.checkAggregatesOfTheirOwnFeature(CORE);
    }

    @Test
    void commandsAreGivenByTheirOwnFeatureOrByAnAutomation() {
        PackageRules.checkCommandsOfTheirOwnFeature(CORE);
    }
}
