package org.waymark.monitoring.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.eventstore.Expectation;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.privacy.KeyVault;
import tools.jackson.databind.json.JsonMapper;

/** What a writing request says about itself, and how it is answered. */
@Component
public class Requests {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private final KeyVault vault;
    private final JsonMapper json;

    Requests(KeyVault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /**
     * The id of a new record: as chosen by the client, or made from its {@code Idempotency-Key} so
     * that sending twice gives the same one, or random.
     */
    public static String newId(
            @Nullable String chosen, @Nullable String idempotencyKey, String accountId) {
        if (chosen != null && !chosen.isBlank()) {
            return chosen.strip();
        }
        if (idempotencyKey != null && !idempotencyKey.isBlank()) {
            String owned = accountId + '\n' + idempotencyKey.strip();
            return UUID.nameUUIDFromBytes(owned.getBytes(StandardCharsets.UTF_8)).toString();
        }
        return UUID.randomUUID().toString();
    }

    /** What a creating request expects: that its repetition is recognised. */
    public Expectation creating(String path, Object body) {
        return new Expectation(null, fingerprint(path, body));
    }

    /**
     * What a changing request expects: the version its sender saw, and that its repetition is
     * recognised.
     *
     * @param ifMatch the header
     * @throws VersionMissing without the header
     */
    public Expectation changing(String path, @Nullable String ifMatch, Object body) {
        long version = version(ifMatch);
        return new Expectation(version, fingerprint(path + '\n' + version, body));
    }

    private String fingerprint(String path, Object body) {
        return vault.fingerprint("request", path + '\n' + json.writeValueAsString(body));
    }

    private static long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new VersionMissing();
        }
        Matcher form = ETAG.matcher(ifMatch.strip());
        if (!form.matches()) {
            throw new InvalidValue(
                    HttpHeaders.IF_MATCH, "Give the version as in ETag, for example \"1\".");
        }
        return Long.parseLong(form.group(1));
    }

    /** {@code 201} for a new record and for its repetition: where it is, and how far to read. */
    public static ResponseEntity<Receipt> created(Receipt receipt, String location) {
        return answer(ResponseEntity.status(HttpStatus.CREATED), receipt, location);
    }

    /** {@code 200} for a change. */
    public static ResponseEntity<Receipt> changed(Receipt receipt, String location) {
        return answer(ResponseEntity.ok(), receipt, location);
    }

    private static ResponseEntity<Receipt> answer(
            ResponseEntity.BodyBuilder response, Receipt receipt, String location) {
        return response.header(HttpHeaders.LOCATION, location)
                .header("Waymark-Position", Long.toString(receipt.position()))
                .eTag("\"" + receipt.version() + "\"")
                .body(receipt);
    }
}
