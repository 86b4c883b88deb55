package org.waymark.hotline.telegram;

import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.hotline.duty.Loop;
import org.waymark.hotline.duty.OnHotlineRole;

/**
 * Where Telegram posts updates in the webhook mode. Whoever does not know the secret finds nothing
 * here, as in the polling mode.
 */
@RestController
@Conditional(OnHotlineRole.class)
class WebhookDoor {

    static final String PATH = "/api/telegram/updates";

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDoor.class);

    /** A message has 4096 characters; with all that Telegram adds an update stays far below. */
    private static final int LARGEST = 256 * 1024;

    private final TelegramChannel channel;

    WebhookDoor(TelegramChannel channel) {
        this.channel = channel;
    }

    /** 200 once it is stored; Telegram posts again whatever is answered otherwise. */
    @PostMapping(PATH)
    @PermitAll
    ResponseEntity<Void> take(
            @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", required = false)
                    @Nullable String secret,
            InputStream body)
            throws IOException {
        Webhook webhook = channel.webhook();
        if (webhook == null || secret == null || !webhook.knows(secret)) {
            return ResponseEntity.notFound().build();
        }
        byte[] update = body.readNBytes(LARGEST + 1);
        return ResponseEntity.status(
                        update.length > LARGEST
                                ? HttpStatus.CONTENT_TOO_LARGE
                                : take(webhook, update))
                .build();
    }

    /** Logged by its class only: the message of a failure could hold a child's words. */
    private static HttpStatus take(Webhook webhook, byte[] update) {
        try {
            return webhook.take(update) ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        } catch (DataAccessException | TransactionException e) {
            LOG.error("An update could not be stored: {}", Loop.causes(e));
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    }
}
