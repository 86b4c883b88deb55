package org.waymark.dashboard.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.privacy.KeyDestroyed;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealed;

/** The key of each child: its pseudonym, and what its name and words are sealed under. */
@Component
class ChildKeys {

    static final String PURPOSE = "support-case";

    private final KeyVault vault;

    ChildKeys(KeyVault vault) {
        this.vault = vault;
    }

    /** The pseudonym of the child of a case, the same each time. */
    String of(String caseId) {
        return vault.keyFor(PURPOSE, caseId).value();
    }

    /**
     * Seals words about a child; null stays null.
     *
     * @throws RuleBroken when the child was erased
     */
    @Nullable Sealed seal(String child, @Nullable String words) {
        if (words == null) {
            return null;
        }
        try {
            return vault.seal(new KeyId(child), words);
        } catch (KeyDestroyed e) {
            throw new RuleBroken(
                    "ErasedStaysErased",
                    "What identified this child was erased for good. Only bands and codes can be"
                            + " recorded of it.");
        }
    }

    /** The words; null when there are none, or when they were erased. */
    @Nullable String open(@Nullable Sealed sealed) {
        return sealed == null ? null : vault.openUnlessErased(sealed).orElse(null);
    }
}
