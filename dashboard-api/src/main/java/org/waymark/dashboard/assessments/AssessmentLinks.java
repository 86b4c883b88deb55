package org.waymark.dashboard.assessments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.assessment.AssessmentRegister;
import org.waymark.monitoring.assessment.AssessmentRow;
import org.waymark.monitoring.assessment.TestStage;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.register.RecordRegister;

/**
 * Makes the links through which people answer without signing in. A link's token says which
 * assessment and stage it is for, under a keyed hash that nobody can make up; it is stored nowhere.
 */
@Component
public class AssessmentLinks {

    private static final String PURPOSE = "assessment-link";
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private final AssessmentRegister register;
    private final KeyVault vault;

    AssessmentLinks(AssessmentRegister register, KeyVault vault) {
        this.register = register;
        this.vault = vault;
    }

    /**
     * A link.
     *
     * @param stage which answers it asks for
     * @param path for everybody who has it
     */
    public record Link(String stage, String path) {}

    /** What a link asks for. */
    public record Invitation(AssessmentRow assessment, TestStage stage) {}

    /** The links of an assessment, one for each stage. */
    List<Link> of(AssessmentRow row) {
        return Arrays.stream(TestStage.values())
                .map(stage -> new Link(stage.code(), "/assessments/" + token(row, stage)))
                .toList();
    }

    private String token(AssessmentRow row, TestStage stage) {
        String what = row.id() + '\n' + stage.code();
        return TO_TEXT.encodeToString(what.getBytes(UTF_8)) + '.' + proof(what, row.link());
    }

    private String proof(String what, int link) {
        return vault.fingerprint(PURPOSE, what + '\n' + link);
    }

    /**
     * What a token asks for; empty when it was made up, was renewed since, or cannot be answered.
     */
    public Optional<Invitation> read(String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return decoded(token.substring(0, dot))
                .flatMap(what -> read(what, token.substring(dot + 1)));
    }

    private Optional<Invitation> read(String what, String proof) {
        String[] parts = what.split("\n", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        return register.records()
                .find(parts[0])
                .filter(row -> isEqual(proof(what, row.link()), proof))
                .filter(row -> !row.state().equals(RecordRegister.RETRACTED))
                .filter(row -> row.outline().outOf() != null)
                .map(row -> new Invitation(row, TestStage.of("stage", parts[1])));
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(text), UTF_8));
        } catch (IllegalArgumentException madeUp) {
            return Optional.empty();
        }
    }
}
