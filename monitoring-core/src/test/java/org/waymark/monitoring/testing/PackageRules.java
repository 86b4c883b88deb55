package org.waymark.monitoring.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.spring.stereotype.Aggregate;

/** Rules that every module holds; each module adds its own list of packages. */
public final class PackageRules {

    private static final DescribedPredicate<JavaMethodCall> NOW_WITHOUT_A_CLOCK =
            describe(
                    "the time of the machine instead of the injected clock",
                    call -> isNow(call) || call.getName().equals("currentTimeMillis"));

    private static final DescribedPredicate<JavaClass> AN_AGGREGATE =
            describe("an aggregate", type -> type.isAnnotatedWith(Aggregate.class));

    private PackageRules() {}

    /** The classes that are shipped, of one package and those below it. */
    public static JavaClasses shipped(String root) {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages(root);
    }

    /**
     * Checks that exactly these packages have classes, and that none uses another one which is not
     * in its list.
     *
     * @param mayUse for each package below {@code root}, which of the others it may use
     */
    public static void check(JavaClasses shipped, String root, Map<String, Set<String>> mayUse) {
        check(shipped, mayUse, type -> below(root, type));
    }

    /** The same for modules: packages directly below {@code root}, with all that is below them. */
    public static void checkModules(
            JavaClasses shipped, String root, Map<String, Set<String>> mayUse) {
        check(shipped, mayUse, type -> below(root, type).map(name -> name.replaceAll("\\..*", "")));
    }

    private static void check(
            JavaClasses shipped,
            Map<String, Set<String>> mayUse,
            Function<JavaClass, Optional<String>> name) {
        assertThat(shipped.stream().flatMap(type -> name.apply(type).stream()).collect(toSet()))
                .isEqualTo(mayUse.keySet());
        mayUse.forEach((user, others) ->
                classes()
                        .that(
                                describe(
                                        "of " + user,
                                        type -> name.apply(type).equals(Optional.of(user))))
                        .should(
                                onlyDependOnClassesThat(
                                        describe(
                                                "of " + others + " or from elsewhere",
                                                used ->
                                                        name.apply(used)
                                                                .filter(other ->
                                                                        !other.equals(user)
                                                                                && !others.contains(
                                                                                        other))
                                                                .isEmpty())))
                        .allowEmptyShould(false)
                        .check(shipped));
    }

    /** Checks that no package below {@code root} uses one that uses it, by whatever way round. */
    public static void checkFreeOfCycles(JavaClasses shipped, String root) {
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(shipped);
    }

    /** Checks what holds for every class anywhere. */
    public static void checkHouseRules(JavaClasses shipped) {
        CompositeArchRule.of(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS)
                .and(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING)
                .and(NO_CLASSES_SHOULD_USE_FIELD_INJECTION)
                .and(noClasses().should().callMethodWhere(NOW_WITHOUT_A_CLOCK))
                .check(shipped);
    }

    /** Checks that aggregates, events and commands know neither web nor database. */
    public static void checkWithoutWebAndDatabase(JavaClasses shipped) {
        check(
                classes()
                        .that(AN_AGGREGATE.or(named("Event")).or(named("Command")))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(
                                        "org.waymark..",
                                        "java.lang..",
                                        "java.time..",
                                        "java.math",
                                        "java.util..",
                                        "org.jspecify.annotations",
                                        "org.axonframework.commandhandling..",
                                        "org.axonframework.eventsourcing..",
                                        "org.axonframework.modelling.command..",
                                        "org.axonframework.serialization..",
                                        "org.axonframework.spring.stereotype")),
                shipped);
    }

    /** Checks that nobody but its own feature, and automations, touches an aggregate. */
    public static void checkAggregatesOfTheirOwnFeature(JavaClasses shipped) {
        check(classes().that(AN_AGGREGATE).should(beUsedInTheirOwnPackageOnly()), shipped);
    }

    /** Checks that nobody but its own feature, and automations, gives a command. */
    public static void checkCommandsOfTheirOwnFeature(JavaClasses shipped) {
        check(classes().that(named("Command")).should(beUsedInTheirOwnPackageOnly()), shipped);
    }

    private static boolean isNow(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    private static void check(ClassesShouldConjunction rule, JavaClasses shipped) {
        rule.allowEmptyShould(false).check(shipped);
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
        return type.getEnclosingClass().map(PackageRules::outermost).orElse(type);
    }

    /**
     * The package's name without {@code root}, empty for {@code root} itself; none when outside.
     */
    private static Optional<String> below(String root, JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!(name + ".").startsWith(root + ".") || type.getSimpleName().equals("package-info")) {
            return Optional.empty();
        }
        return Optional.of(name.equals(root) ? "" : name.substring(root.length() + 1));
    }
}
