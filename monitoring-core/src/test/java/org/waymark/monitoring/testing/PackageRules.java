package org.waymark.monitoring.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
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
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Rules that every module holds; each module adds its own list of packages. */
public final class PackageRules {

    private static final DescribedPredicate<JavaMethodCall> NOW_WITHOUT_A_CLOCK =
            describe(
                    "the time of the machine instead of the injected clock",
                    call ->
                            call.getTargetOwner().getPackageName().equals("java.time")
                                    && call.getName().equals("now")
                                    && call.getTarget().getRawParameterTypes().isEmpty());

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
