package org.waymark.hotline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.vault.Chat;
import org.waymark.hotline.vault.IdentityVault;

/** Who may know who a child is. The rules fail, too, when they find no class to look at. */
class VaultAccessTest {

    private static final JavaClasses HOTLINE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.waymark.hotline");

    @Test
    void onlyTheChannelReadsTheVault() {
        classes()
                .that()
                .belongToAnyOf(IdentityVault.class, Chat.class)
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage("org.waymark.hotline.vault", "org.waymark.hotline.telegram")
                .check(HOTLINE);
    }

    @Test
    void theInterfaceBetweenChannelAndConversationKnowsNeither() {
        classes()
                .that()
                .resideInAPackage("org.waymark.hotline.channel")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.waymark.hotline.channel",
                        "org.waymark.monitoring.kernel",
                        "org.waymark.monitoring.privacy",
                        "org.jspecify..",
                        "java..")
                .check(HOTLINE);
    }

    @Test
    void theStandInKnowsNothingOfTheRest() {
        classes()
                .that()
                .resideInAPackage("org.waymark.hotline.standin")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.waymark.hotline.standin",
                        "org.jspecify..",
                        "tools.jackson..",
                        "com.sun.net.httpserver..",
                        "java..")
                .check(HOTLINE);
    }

    @Test
    void onlyTheTelegramPackageUsesTheLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.waymark.hotline.telegram")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.telegram..", "okhttp3..")
                .check(HOTLINE);
    }
}
