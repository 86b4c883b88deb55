package org.waymark.monitoring;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import org.axonframework.spring.stereotype.Aggregate;
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

    private static final DescribedPredicate<JavaClass> AN_AGGREGATE =
            describe("an aggregate", type -> type.isAnnotatedWith(Aggregate.class));

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
        classes()
                .that(AN_AGGREGATE.or(named("Event")).or(named("Command")))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                ROOT + "..",
                                "java.lang..",
                                "java.time..",
                                "java.math",
                                "java.util..",
                                "org.jspecify.annotations",
                                "org.axonframework.commandhandling..",
                                "org.axonframework.eventsourcing..",
                                "org.axonframework.modelling.command..",
                                "org.axonframework.serialization..",
                                "org.axonframework.spring.stereotype"))
                .allowEmptyShould(false)
                .check(CORE);
    }

    @Test
    void featuresMeetThroughEventsAndIdsAndNeverThroughAggregates() {
        classes()
                .that(AN_AGGREGATE)
                .should(beUsedInTheirOwnPackageOnly())
                .allowEmptyShould(false)
                .check(CORE);
    }

    @Test
    void commandsAreGivenByTheirOwnFeatureOrByAnAutomation() {
        classes()
                .that(named("Command"))
                .should(beUsedInTheirOwnPackageOnly())
                .allowEmptyShould(false)
                .check(CORE);
    }

    /** The sealed interface of that ending, and the records in it. */
    private static DescribedPredicate<JavaClass> named(String ending) {
        return describe("…" + ending, type -> outermost(type).getSimpleName().endsWith(ending));
    }

    private static ArchCondition<JavaClass> beUsedInTheirOwnPackageOnly() {
        return new ArchCondition<>("be used in their own package and by automations only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().stream()
                        .filter(use -> !isAllowed(use))
                        .forEach(use ->
                                events.add(
                                        SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }

    private static boolean isAllowed(Dependency use) {
        JavaClass user = outermost(use.getOriginClass());
        return user.getPackageName().equals(use.getTargetClass().getPackageName())
                || user.getSimpleName().startsWith("When");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
