package org.waymark.dashboard.accounts;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.privacy.ErasureReason;
import org.waymark.monitoring.privacy.Erasures;
import org.waymark.monitoring.privacy.KeyId;

/** Erases people by destroying their keys. */
@RestController
class ErasuresController {

    private static final int LENGTH_OF_A_KEY_ID = 36;

    private final Erasures erasures;

    ErasuresController(Erasures erasures) {
        this.erasures = erasures;
    }

    /**
     * Makes everything that this key sealed unreadable, for good; sending it twice records it once.
     */
    @PostMapping("/api/erasures")
    @RolesAllowed("ADMIN")
    ResponseEntity<Erased> erase(
            @AuthenticationPrincipal Caller caller, @RequestBody ErasureRequest body) {
        KeyId key = new KeyId(Text.required("key", body.key(), LENGTH_OF_A_KEY_ID));
        ErasureReason reason = ErasureReason.ofCode(body.reason());
        Receipt receipt = erasures.erase(key, reason, caller.actor(Source.API));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Waymark-Position", Long.toString(receipt.position()))
                .body(new Erased(key.value(), reason.code()));
    }

    /** Which key to destroy, and the code of the reason. */
    record ErasureRequest(@Nullable String key, @Nullable String reason) {}

    /** What was erased. */
    record Erased(String key, String reason) {}
}
