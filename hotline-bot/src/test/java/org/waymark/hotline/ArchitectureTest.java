package org.waymark.hotline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.vault.IdentityVault;
import org.waymark.monitoring.testing.PackageRules;

/**
 * How the help line is laid out. A new package needs a line here, and a reason for each thing it
 * uses.
 */
class ArchitectureTest {

    private static final String ROOT = "org.waymark.hotline";

    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    entry("", Set.of()),
                    entry("alarm", Set.of("conversation", "duty")),
                    entry("channel", Set.of()),
                    entry("conversation", Set.of("channel", "danger", "script")),
                    entry("danger", Set.of("channel", "script")),
                    entry("desk", Set.of("channel", "conversation", "duty", "inbox", "script")),
                    entry("script", Set.of()),
                    entry("duty", Set.of()),
                    entry("vault", Set.of("channel")),
                    entry("inbox", Set.of("", "channel", "duty")),
                    entry("outbox", Set.of("", "channel", "duty")),
                    entry("phone", Set.of("script", "standin", "telegram")),
                    entry("standin", Set.of()),
                    entry(
                            "telegram",
                            Set.of("", "channel", "duty", "inbox", "outbox", "standin", "vault")));

    private static final JavaClasses HELP_LINE = PackageRules.shipped(ROOT);

    @Test
    void packagesUseOnlyWhatTheyMay() {
        PackageRules.check(HELP_LINE, ROOT, MAY_USE);
    }

    @Test
    void houseRulesHold() {
        // The stand-in plays Telegram, which has a clock of its own.
        PackageRules.checkHouseRules(HELP_LINE.that(resideOutsideOfPackage(ROOT + ".standin..")));
    }

    @Test
    void aggregatesEventsAndCommandsKnowNoWebAndNoDatabase() {
        PackageRules.checkWithoutWebAndDatabase(HELP_LINE);
    }

    @Test
    void nobodyTouchesTheConversationButItsOwnFeature() {
        PackageRules.checkAggregatesOfTheirOwnFeature(HELP_LINE);
    }

    @Test
    void onlyPollerAndSenderReadWhoAChildIs() {
        classes()
                .that()
                .belongToAnyOf(IdentityVault.class)
                .should()
                .onlyBeAccessed()
                .byAnyPackage(ROOT + ".vault", ROOT + ".telegram")
                .allowEmptyShould(false)
                .check(HELP_LINE);
    }
}
