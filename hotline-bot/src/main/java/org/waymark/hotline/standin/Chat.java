package org.waymark.hotline.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.standin.PhoneMessage.PhoneButton;

/** One chat between a phone and the bot: what both sides see. */
final class Chat {

    /** Telegram shows the typing indicator for five seconds or until a message comes. */
    private static final Duration TYPING = Duration.ofSeconds(5);

    final long id;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<PhoneMessage> messages = new ArrayList<>();
    private long version = 1;
    private Instant typingUntil = Instant.EPOCH;
    private boolean blocked;

    Chat(long id) {
        this.id = id;
    }

    void add(PhoneMessage message) {
        change(() -> {
            messages.add(message);
            typingUntil = message.mine() ? typingUntil : Instant.EPOCH;
        });
    }

    /** The message as it is now, of either side. */
    @Nullable PhoneMessage find(long message) {
        return under(() -> {
            int index = indexOf(message);
            return index < 0 ? null : messages.get(index);
        });
    }

    /** Changes a message in place; answers whether it was there. */
    boolean edit(long message, String text, List<List<PhoneButton>> keyboard) {
        int index = indexOf(message);
        if (index >= 0) {
            change(() -> messages.set(index, messages.get(index).saying(text, keyboard)));
        }
        return index >= 0;
    }

    boolean delete(long message) {
        int index = indexOf(message);
        if (index >= 0) {
            change(() -> messages.remove(index));
        }
        return index >= 0;
    }

    void typing() {
        change(() -> typingUntil = Instant.now().plus(TYPING));
    }

    void block(boolean block) {
        change(() -> blocked = block);
    }

    boolean blocked() {
        return under(() -> blocked);
    }

    PhoneScreen screen() {
        return under(() ->
                new PhoneScreen(
                        version, Instant.now().isBefore(typingUntil), List.copyOf(messages)));
    }

    /**
     * Waits until a screen satisfies {@code wanted}; null when {@code patience} ran out or the
     * thread was interrupted.
     */
    @Nullable PhoneScreen await(Predicate<PhoneScreen> wanted, Duration patience) {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (!wanted.test(screen())) {
                if (left <= 0) {
                    return null;
                }
                left = changed.awaitNanos(left);
            }
            return screen();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            lock.unlock();
        }
    }

    private int indexOf(long message) {
        return under(() -> {
            for (int i = 0; i < messages.size(); i++) {
                if (messages.get(i).id() == message) {
                    return i;
                }
            }
            return -1;
        });
    }

    private void change(Runnable change) {
        under(() -> {
            change.run();
            version++;
            changed.signalAll();
            return version;
        });
    }

    private <T extends @Nullable Object> T under(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }
}
