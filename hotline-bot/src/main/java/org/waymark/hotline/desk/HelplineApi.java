package org.waymark.hotline.desk;

import jakarta.annotation.security.RolesAllowed;
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
import org.waymark.hotline.conversation.Transcript;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.helpline.ContactCategories;
import org.waymark.monitoring.helpline.ContactCategory;
import org.waymark.monitoring.helpline.ContactCoding;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.referral.ReferralId;
import org.waymark.monitoring.referral.ServicePlace;
import org.waymark.monitoring.referral.Urgency;

/** {@code /api/helpline}: what the desk's pages do, for programs. */
@RestController
@RequestMapping("/api/helpline")
class HelplineApi {

    private static final String COUNSELLOR = "COUNSELLOR";
    private static final String PEER = "PEER_SUPPORTER";
    private static final String SUPERVISOR = "SUPERVISOR";

    private final Desk desk;
    private final ChatView chat;

    HelplineApi(Desk desk, ChatView chat) {
        this.desk = desk;
        this.chat = chat;
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

    /** A conversation with its words, for whoever has it. */
    record ConversationView(
            QueueEntry entry,
            boolean reachable,
            List<Bubble> messages,
            List<Transcript.Proposal> referrals) {

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
                transcript.reachable(),
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
                        alias, given("id", request.id()), given("words", request.words()), caller));
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
                        alias, given("id", request.id()), given("words", request.words()), caller));
    }

    /**
     * A proposed referral.
     *
     * @param country ISO 3166-1 alpha-2 of the service
     * @param urgency imminent, urgent, ordinary
     */
    record ReferralRequest(
            @Nullable String id,
            @Nullable String service,
            @Nullable String country,
            @Nullable String urgency,
            @Nullable List<FactRequest> facts) {

        @Override
        public String toString() {
            return "ReferralRequest[" + id + "]";
        }
    }

    /** One fact; {@code words} may be missing when the code says it all. */
    record FactRequest(@Nullable String code, @Nullable String words) {

        @Override
        public String toString() {
            return "FactRequest[" + code + "]";
        }
    }

    @PostMapping("/conversations/{alias}/referrals")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    ResponseEntity<Receipt> offer(
            @PathVariable String alias,
            @RequestBody ReferralRequest request,
            @AuthenticationPrincipal Caller caller) {
        List<Desk.PlainFact> facts =
                (request.facts() == null ? List.<FactRequest>of() : request.facts())
                        .stream().map(HelplineApi::fact).toList();
        Desk.Proposal proposal =
                new Desk.Proposal(
                        new ServicePlace(
                                given("service", request.service()),
                                given("country", request.country())),
                        Urgency.ofCode(given("urgency", request.urgency())),
                        facts);
        ReferralId id = new ReferralId(given("id", request.id()));
        return answer(HttpStatus.CREATED, desk.offer(alias, id, proposal, caller));
    }

    private static Desk.PlainFact fact(FactRequest fact) {
        return new Desk.PlainFact(
                given("facts.code", fact.code()), fact.words() == null ? "" : fact.words());
    }

    @PostMapping("/conversations/{alias}/referrals/{id}/send")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    ResponseEntity<Receipt> send(
            @PathVariable String alias,
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller) {
        return answer(HttpStatus.OK, desk.send(alias, new ReferralId(id), caller));
    }

    /**
     * Why the service is to be told without consent.
     *
     * @param reason sealed before anything is stored
     * @param childTold whether the child was told first
     */
    record OverrideRequest(@Nullable String reason, @Nullable Boolean childTold) {

        @Override
        public String toString() {
            return "OverrideRequest[]";
        }
    }

    @PostMapping("/conversations/{alias}/referrals/{id}/override")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    ResponseEntity<Receipt> askToOverride(
            @PathVariable String alias,
            @PathVariable String id,
            @RequestBody OverrideRequest request,
            @AuthenticationPrincipal Caller caller) {
        return answer(
                HttpStatus.OK,
                desk.askToOverride(
                        alias,
                        new ReferralId(id),
                        given("reason", request.reason()),
                        Boolean.TRUE.equals(request.childTold()),
                        caller));
    }

    @PostMapping("/conversations/{alias}/referrals/{id}/override-confirmation")
    @RolesAllowed(SUPERVISOR)
    ResponseEntity<Receipt> allowOverride(
            @PathVariable String alias,
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller) {
        return answer(HttpStatus.OK, desk.allowOverride(alias, new ReferralId(id), caller));
    }

    @PostMapping("/conversations/{alias}/referrals/{id}/withdraw")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    ResponseEntity<Receipt> withdraw(
            @PathVariable String alias,
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller) {
        return answer(HttpStatus.OK, desk.withdraw(alias, new ReferralId(id), caller));
    }

    /** Referrals that a service knows about and has not finished. */
    @GetMapping("/referrals")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    List<Referrals.OpenReferral> referrals() {
        return desk.referrals();
    }

    /** What the service said: accepted, rejected, in-progress or done. */
    record StateRequest(@Nullable String state) {}

    @PostMapping("/referrals/{id}/state")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    ResponseEntity<Receipt> move(
            @PathVariable String id,
            @RequestBody StateRequest request,
            @AuthenticationPrincipal Caller caller) {
        return answer(
                HttpStatus.OK,
                desk.move(new ReferralId(id), given("state", request.state()), caller));
    }

    /** How a contact is coded at its end; categories as {@code category/sub-category}. */
    record CloseRequest(
            @Nullable String country,
            @Nullable String wroteAs,
            @Nullable String ageBand,
            @Nullable String sex,
            @Nullable String category,
            @Nullable List<String> moreCategories,
            @Nullable String urgency,
            @Nullable String outcome) {

        ContactCoding coding() {
            return new ContactCoding(
                    country == null || country.isBlank() ? null : country,
                    given("wroteAs", wroteAs),
                    given("ageBand", ageBand),
                    given("sex", sex),
                    ContactCategory.parse(given("category", category)),
                    moreCategories == null
                            ? List.of()
                            : moreCategories.stream().map(ContactCategory::parse).toList(),
                    given("urgency", urgency),
                    given("outcome", outcome));
        }
    }

    @PostMapping("/conversations/{alias}/close")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    ResponseEntity<Receipt> close(
            @PathVariable String alias,
            @RequestBody CloseRequest request,
            @AuthenticationPrincipal Caller caller) {
        return answer(HttpStatus.OK, desk.close(alias, request.coding(), caller));
    }

    static String given(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidValue(field, "Missing.");
        }
        return value;
    }

    private static ResponseEntity<Receipt> answer(HttpStatus status, Receipt receipt) {
        return ResponseEntity.status(status)
                .header("Waymark-Position", Long.toString(receipt.position()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(receipt);
    }
}
