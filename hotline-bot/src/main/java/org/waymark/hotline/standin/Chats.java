package org.waymark.hotline.standin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** All phones of the stand-in. */
final class Chats {

    private static final long FIFTY_BITS = (1L << 50) - 1;

    private final Map<Long, Chat> chats = new ConcurrentHashMap<>();
    private final AtomicLong messageIds = new AtomicLong(Instant.now().getEpochSecond());

    /** The chat of a phone; the same name has the same chat id, also after a restart. */
    Chat ofPhone(String phone) {
        byte[] name = phone.getBytes(StandardCharsets.UTF_8);
        long id = 1 + (UUID.nameUUIDFromBytes(name).getMostSignificantBits() & FIFTY_BITS);
        return chats.computeIfAbsent(id, Chat::new);
    }

    @Nullable Chat find(long id) {
        return chats.get(id);
    }

    long nextMessageId() {
        return messageIds.incrementAndGet();
    }
}
