package org.waymark.hotline.desk;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.hotline.conversation.Proposal;
import org.waymark.hotline.conversation.Transcript;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.helpline.ContactCategories;
import org.waymark.monitoring.helpline.ContactCategory;
import org.waymark.monitoring.helpline.ContactCoding;
import org.waymark.monitoring.kernel.InvalidValue;

/** {@code /api/helpline}: what the desk's pages do, for programs. */
@RestController
@RequestMapping("/api/helpline")
class HelplineApi {

    private static final String COUNSELLOR = "COUNSELLOR";
    private static final String PEER = "PEER_SUPPORTER";
    private static final String SUPERVISOR = "SUPERVISOR";

    private final Desk desk;
    private final ChatView chat;
    private final Clock clock;

    HelplineApi(Desk desk, ChatView chat, Clock clock) {
        this.desk = desk;
        this.chat = chat;
        this.clock = clock;
    }

    /** Everybody who waits or talks, as far as the caller may see them. */
    @GetMapping("/queue")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    List<QueueEntry> queue(@AuthenticationPrincipal Caller caller) {
        return desk.queue(caller);
    }

    /** The categories that contacts are coded with. */
    @GetMapping("/categories")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR, "STAFF", "COORDINATOR"})
    List<ContactCategories.Main> categories() {
        return ContactCategories.STANDARD.all();
    }

    /**
     * A conversation with its words, for whoever has it.
     *
     * @param heard how often the child has said something; needed to close it
     */
    record ConversationView(
            QueueEntry entry,
            boolean reachable,
            int heard,
            List<Bubble> messages,
            List<Proposal> referrals) {

        @Override
        public String toString() {
            return "ConversationView[" + entry.alias() + "]";
        }
    }

    @GetMapping("/conversations/{alias}")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    ConversationView conversation(
            @PathVariable String alias, @AuthenticationPrincipal Caller caller) {
        Transcript transcript = desk.read(alias, caller);
        return new ConversationView(
                desk.entry(alias),
                transcript.reachable(clock.instant()),
                transcript.heard(),
                chat.bubbles(transcript, caller),
                transcript.proposals());
    }

    @PostMapping("/conversations/{alias}/take")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    ResponseEntity<Receipt> take(
            @PathVariable String alias, @AuthenticationPrincipal Caller caller) {
        return answer(HttpStatus.OK, desk.take(alias, caller));
    }

    @PostMapping("/conversations/{alias}/hand-back")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    ResponseEntity<Receipt> handBack(
            @PathVariable String alias, @AuthenticationPrincipal Caller caller) {
        return answer(HttpStatus.OK, desk.handBack(alias, caller));
    }

    /**
     * To whom a conversation is handed.
     *
     * @param to user name of a person on shift
     * @param noteId random UUID chosen by the sender; needed with a note only
     * @param note for that person, kept sealed; may be missing
     */
    record TransferRequest(@Nullable String to, @Nullable String noteId, @Nullable String note) {

        @Override
        public String toString() {
            return "TransferRequest[]";
        }
    }

    @PostMapping("/conversations/{alias}/transfer")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    ResponseEntity<Receipt> transfer(
            @PathVariable String alias,
            @RequestBody TransferRequest request,
            @AuthenticationPrincipal Caller caller) {
        String note = request.note() == null ? "" : request.note();
        String id = note.isBlank() ? "" : Forms.given("noteId", request.noteId());
        String to = Forms.given("to", request.to());
        return answer(HttpStatus.OK, desk.transfer(alias, to, id, note, caller));
    }

    @PostMapping("/conversations/{alias}/alarm-seen")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    ResponseEntity<Receipt> acknowledge(
            @PathVariable String alias, @AuthenticationPrincipal Caller caller) {
        return answer(HttpStatus.OK, desk.acknowledge(alias, caller));
    }

    /** Words to the child, or a note; {@code id} is a random UUID chosen by the sender. */
    record WordsRequest(@Nullable String id, @Nullable String words) {

        @Override
        public String toString() {
            return "WordsRequest[" + id + "]";
        }
    }

    @PostMapping("/conversations/{alias}/messages")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    ResponseEntity<Receipt> message(
            @PathVariable String alias,
            @RequestBody WordsRequest request,
            @AuthenticationPrincipal Caller caller) {
        return answer(
                HttpStatus.CREATED,
                desk.answer(
                        alias,
                        Forms.given("id", request.id()),
                        Forms.given("words", request.words()),
                        caller));
    }

    @PostMapping("/conversations/{alias}/notes")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    ResponseEntity<Receipt> note(
            @PathVariable String alias,
            @RequestBody WordsRequest request,
            @AuthenticationPrincipal Caller caller) {
        return answer(
                HttpStatus.CREATED,
                desk.note(
                        alias,
                        Forms.given("id", request.id()),
                        Forms.given("words", request.words()),
                        caller));
    }

    /**
     * How a contact is coded at its end; categories as {@code category/sub-category}.
     *
     * @param heard of the conversation as it was read last, so that nothing said since goes unread
     */
    record CloseRequest(
            @Nullable Integer heard,
            @Nullable String country,
            @Nullable String wroteAs,
            @Nullable String ageBand,
            @Nullable String sex,
            @Nullable String category,
            @Nullable List<String> moreCategories,
            @Nullable String urgency,
            @Nullable String outcome) {

        int heardSoFar() {
            if (heard == null) {
                throw new InvalidValue("heard", "Missing: send it as the conversation has it.");
            }
            return heard;
        }

        ContactCoding coding() {
            return new ContactCoding(
                    country == null || country.isBlank() ? null : country,
                    Forms.given("wroteAs", wroteAs),
                    Forms.given("ageBand", ageBand),
                    Forms.given("sex", sex),
                    ContactCategory.parse(Forms.given("category", category)),
                    moreCategories == null
                            ? List.of()
                            : moreCategories.stream().map(ContactCategory::parse).toList(),
                    Forms.given("urgency", urgency),
                    Forms.given("outcome", outcome));
        }
    }

    @PostMapping("/conversations/{alias}/close")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    ResponseEntity<Receipt> close(
            @PathVariable String alias,
            @RequestBody CloseRequest request,
            @AuthenticationPrincipal Caller caller) {
        return answer(
                HttpStatus.OK, desk.close(alias, request.coding(), request.heardSoFar(), caller));
    }

    /** The receipt of a command, with the position from which its effect can be read. */
    static ResponseEntity<Receipt> answer(HttpStatus status, Receipt receipt) {
        return ResponseEntity.status(status)
                .header("Waymark-Position", Long.toString(receipt.position()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(receipt);
    }
}
