package org.waymark.hotline.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.monitoring.access.Accounts;
import org.waymark.monitoring.access.Role;

/** Who is on shift, by name: a shift has to know its people. */
@Component
class ShiftPeople {

    private final Presence presence;
    private final Queue queue;
    private final Care care;
    private final Peers peers;
    private final Accounts accounts;

    ShiftPeople(Presence presence, Queue queue, Care care, Peers peers, Accounts accounts) {
        this.presence = presence;
        this.queue = queue;
        this.care = care;
        this.peers = peers;
        this.accounts = accounts;
    }

    /**
     * A person with an open desk.
     *
     * @param restsUntil end of the break; null for whoever is on none
     * @param talks conversations that the person has now
     * @param exposure high-risk talks of the last seven days
     */
    record OnShift(
            String account,
            String name,
            Role role,
            @Nullable Instant restsUntil,
            long talks,
            int exposure) {

        /** As on a page. */
        public String roleName() {
            return switch (role) {
                case SUPERVISOR -> "supervisor";
                case PEER_SUPPORTER -> "peer supporter";
                default -> "counsellor";
            };
        }
    }

    /** Everybody, with what only the person and supervisors may see. */
    List<OnShift> all() {
        Map<String, Instant> resting = care.resting();
        Map<String, Integer> exposures = care.exposures();
        Map<String, Long> talks =
                queue.open().stream()
                        .map(QueueEntry::takenBy)
                        .filter(Objects::nonNull)
                        .collect(Collectors.groupingBy(account -> account, Collectors.counting()));
        return presence.people().stream()
                .map(person ->
                        new OnShift(
                                person.account(),
                                nameOf(person.account()),
                                person.role(),
                                resting.get(person.account()),
                                talks.getOrDefault(person.account(), 0L),
                                exposures.getOrDefault(person.account(), 0)))
                .toList();
    }

    /** A colleague to whom a conversation can be handed. */
    record Colleague(String name, String roleName) {}

    /** Those to whom this conversation can be handed: not its owner, and nobody on a break. */
    List<Colleague> whoCanHave(QueueEntry entry) {
        return all().stream()
                .filter(person -> person.restsUntil() == null)
                .filter(person -> !person.account().equals(entry.takenBy()))
                .filter(person -> suits(person, entry))
                .map(person -> new Colleague(person.name(), person.roleName()))
                .toList();
    }

    private boolean suits(OnShift person, QueueEntry entry) {
        Person who = new Person(person.account(), person.role());
        return who.trainedForRisk()
                || (entry.wish().equals("peer") && !entry.highRisk() && peers.current(who));
    }

    /** User name of a colleague. */
    String nameOf(String account) {
        return accounts.nameOf(account).orElse("somebody whose account is gone");
    }
}
