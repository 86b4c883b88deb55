package org.waymark.hotline.testing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Button;
import org.waymark.hotline.channel.Conversing;
import org.waymark.hotline.channel.Hearing;
import org.waymark.hotline.channel.Incoming;
import org.waymark.hotline.channel.Outbox;
import org.waymark.hotline.channel.Outgoing;
import org.waymark.hotline.channel.UrgencyHint;

/**
 * Stands where the conversation will stand: answers words with an echo, and remembers what was
 * heard for good.
 */
public final class Listener implements Conversing, UrgencyHint {

    private final Outbox outbox;
    private final AtomicLong sequence = new AtomicLong();
    private final ConcurrentSkipListMap<Long, Incoming> committed = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<Incoming> attempts = new ConcurrentLinkedQueue<>();
    private volatile Consumer<Incoming> afterwards = incoming -> {};

    Listener(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Hearing heard(Incoming incoming) {
        // Taken while the row is locked, so it tells the true order within a chat.
        long place = sequence.incrementAndGet();
        attempts.add(incoming);
        if (incoming instanceof Incoming.Words words) {
            outbox.post(echo(words));
        }
        afterwards.accept(incoming);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        committed.put(place, incoming);
                    }
                });
        return incoming instanceof Incoming.Pressed
                        || incoming instanceof Incoming.Left
                        || incoming instanceof Incoming.Undelivered
                ? Hearing.NO_MESSAGE
                : Hearing.SHOWN;
    }

    @Override
    public Set<String> find(String text) {
        return text.contains("danger") ? Set.of("danger") : Set.of();
    }

    /** Does this at the end of each hearing, for example fail. */
    public void afterwards(Consumer<Incoming> deed) {
        afterwards = deed;
    }

    /** Everything whose transaction committed, in the order of hearing. */
    public List<Incoming> heard() {
        return List.copyOf(committed.values());
    }

    /** What was heard from one chat, as texts. */
    public List<String> words(Alias alias) {
        return heard().stream()
                .filter(incoming -> incoming.alias().equals(alias))
                .map(Listener::text)
                .toList();
    }

    /** How often something with this text was heard, with those that were rolled back. */
    public long attempts(String text) {
        return attempts.stream().filter(incoming -> text.equals(text(incoming))).count();
    }

    /** Words, the data of a button, an edited text, or the name of anything else. */
    public static String text(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Words words -> words.text();
            case Incoming.Pressed pressed -> "pressed " + pressed.button();
            case Incoming.Edited edited -> "edited " + edited.text();
            case Incoming.CannotRead other -> "cannot read " + other.kind();
            case Incoming.Sticker sticker -> "sticker";
            case Incoming.Left left -> "left";
            case Incoming.Undelivered undelivered -> "undelivered";
        };
    }

    private Outgoing echo(Incoming.Words words) {
        String text = "echo " + words.text();
        return new Outgoing(
                        words.alias(),
                        text,
                        List.of(List.of(new Button("Yes", "yes"))),
                        !find(words.text()).isEmpty())
                .named("echo-" + words.number());
    }
}
