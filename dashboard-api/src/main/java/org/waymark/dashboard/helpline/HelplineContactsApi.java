package org.waymark.dashboard.helpline;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.dashboard.figures.MeasureParameters;
import org.waymark.dashboard.records.ListParameters;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordPage;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.helpline.ContactCodes;
import org.waymark.monitoring.helpline.ContactId;
import org.waymark.monitoring.helpline.ContactRegister;
import org.waymark.monitoring.helpline.ContactRow;
import org.waymark.monitoring.helpline.HelplineContactCommand.RetractContact;
import org.waymark.monitoring.helpline.HelplineWaits;
import org.waymark.monitoring.helpline.HelplineWaits.FindWaits;
import org.waymark.monitoring.helpline.HelplineWaits.Waits;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.reference.Country;

/** Contacts with help lines, and how long children waited. */
@RestController
@RequestMapping(HelplineContactsApi.PATH)
class HelplineContactsApi {

    static final String PATH = "/api/helpline-contacts";
    private static final String STAFF = "STAFF";
    private static final String SUPERVISOR = "SUPERVISOR";
    private static final String COORDINATOR = "COORDINATOR";

    private final RecordDoor door;
    private final RecordDoor.Of<ContactRow> contacts;
    private final Contacts afterwards;
    private final HelplineWaits waits;
    private final Positions positions;

    HelplineContactsApi(
            RecordDoor door,
            ContactRegister register,
            Contacts afterwards,
            HelplineWaits waits,
            Positions positions) {
        this.door = door;
        this.contacts =
                new RecordDoor.Of<>(
                        PATH, "helpline contact", ContactRegister.NAME, register.contacts());
        this.afterwards = afterwards;
        this.waits = waits;
        this.positions = positions;
    }

    @GetMapping
    @RolesAllowed({SUPERVISOR, COORDINATOR})
    RecordPage<ContactRow> list(ListParameters parameters, @AuthenticationPrincipal Caller caller) {
        return door.list(contacts, parameters, caller, row -> row);
    }

    @GetMapping("/{id}")
    @RolesAllowed({SUPERVISOR, COORDINATOR})
    ResponseEntity<ContactRow> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return door.show(contacts, id, atLeast, caller, row -> row);
    }

    /** Records a contact of an older help line. */
    @PostMapping
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> add(
            @RequestBody ContactRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return door.add(
                PATH,
                request.id(),
                key,
                request,
                caller,
                id -> afterwards.command(id, request, caller));
    }

    /** Takes back a contact that staff recorded. */
    @PostMapping("/{id}/retraction")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> retract(
            @PathVariable String id,
            @RequestBody Reason reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                contacts,
                id,
                "retraction",
                ifMatch,
                reason,
                caller,
                row -> new RetractContact(new ContactId(id), reason.checked(), door.today()));
    }

    /**
     * Which waits, bound by Spring by their names.
     *
     * @param from only contacts that were opened on this day, month or year or later
     * @param to and on this one or before
     * @param asOf only contacts that were opened by then
     * @param knownAt as far as had been recorded by then
     * @param by category, language, month, channel or country; null for the total only
     */
    record WaitParameters(
            @Nullable String programme,
            @Nullable String country,
            @Nullable String category,
            @Nullable String language,
            @Nullable String from,
            @Nullable String to,
            @Nullable String asOf,
            @Nullable String knownAt,
            @Nullable String by,
            @Nullable Long atLeast) {

        FindWaits find(Caller caller) {
            PartialDate first = PartialDate.optional("from", from);
            return new FindWaits(
                    programme,
                    Country.optionalCode("country", country),
                    ContactCodes.CATEGORIES.optional("category", category),
                    ContactRequest.languageTag(language),
                    first == null ? null : first.first(),
                    earlier(
                            MeasureParameters.lastDay("to", to),
                            MeasureParameters.lastDay("asOf", asOf)),
                    MeasureParameters.moment("knownAt", knownAt),
                    HelplineWaits.PARTS.optional("by", by),
                    caller.scope());
        }

        private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
            if (a == null || b == null) {
                return a == null ? b : a;
            }
            return a.isBefore(b) ? a : b;
        }
    }

    /**
     * The median wait for the first answer of a person, over closed contacts: one that is still
     * open may be closed with another wait or another category.
     *
     * @param medianSeconds null when nobody was answered
     * @param answered of how many of the contacts it is the median
     * @param rows the parts; medians do not add up
     */
    record WaitAnswer(
            @Nullable Long medianSeconds, long contacts, long answered, List<Waits> rows) {}

    @GetMapping("/waits")
    @Operation(
            summary = "The median wait for a person, over closed contacts",
            description =
                    "Contacts that are still open are not counted here, other than by the measure"
                            + " helpline-contacts: so the two numbers of contacts can differ.")
    @RolesAllowed({SUPERVISOR, COORDINATOR})
    WaitAnswer waits(WaitParameters parameters, @AuthenticationPrincipal Caller caller) {
        positions.await(parameters.atLeast(), ContactRegister.NAME);
        HelplineWaits.Table table = waits.of(parameters.find(caller));
        return new WaitAnswer(
                table.total().medianSeconds(),
                table.total().contacts(),
                table.total().answered(),
                table.parts());
    }
}
