package org.waymark.dashboard.records;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Expectation;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.register.FindRecords;
import org.waymark.monitoring.register.RecordRegister;
import org.waymark.monitoring.register.RecordRow;
import org.waymark.monitoring.web.NotFound;
import org.waymark.monitoring.web.OutOfReach;
import org.waymark.monitoring.web.Requests;

/** The way of a record's request to its command, and of its row to the answer. */
@Component
public class RecordDoor {

    private final Recorder recorder;
    private final Requests requests;
    private final KnownProgrammes programmes;
    private final Positions positions;
    private final Clock clock;

    RecordDoor(
            Recorder recorder,
            Requests requests,
            KnownProgrammes programmes,
            Positions positions,
            Clock clock) {
        this.recorder = recorder;
        this.requests = requests;
        this.programmes = programmes;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * Records a new record, once.
     *
     * @param path of the records, for example {@code /api/activities}
     * @param chosenId by the client; null to get one
     * @param idempotencyKey the header; null when not sent
     * @param command made of the id
     */
    public ResponseEntity<Receipt> add(
            String path,
            @Nullable String chosenId,
            @Nullable String idempotencyKey,
            Object request,
            Caller caller,
            Function<String, Object> command) {
        String id = Requests.newId(chosenId, idempotencyKey, caller.accountId());
        String location = path + "/" + id;
        return Requests.created(
                record(command.apply(id), caller, requests.creating(location, request)), location);
    }

    /**
     * A change to a record within the caller's reach, which takes all of its countries.
     *
     * @param of the kind of record
     * @param what the last part of the request's path, for example {@code corrections}
     * @param ifMatch the header; a missing one is refused
     * @param command made of the record as its sender saw it
     */
    public <R extends RecordRow> ResponseEntity<Receipt> change(
            Of<R> of,
            String id,
            String what,
            @Nullable String ifMatch,
            Object request,
            Caller caller,
            Function<R, Object> command) {
        String location = of.path() + "/" + id;
        Expectation expectation = requests.changing(location + "/" + what, ifMatch, request);
        R row = seen(of, id, caller, expectation);
        requirePermitted(caller, row.programme(), row.country(), row.partner());
        return Requests.changed(record(command.apply(row), caller, expectation), location);
    }

    /**
     * One kind of record.
     *
     * @param path of its records, for example {@code /api/activities}
     * @param noun in English, for example {@code activity}
     * @param projection name of the projection that holds the register
     */
    public record Of<R extends RecordRow>(
            String path, String noun, String projection, RecordRegister<R> register) {}

    /** The register may be a moment behind what the sender was just answered. */
    private <R extends RecordRow> R seen(
            Of<R> of, String id, Caller caller, Expectation expectation) {
        long version = expectation.version() == null ? 1 : expectation.version();
        if (of.register().find(id).filter(row -> row.version() >= version).isEmpty()) {
            positions.awaitHead(of.projection());
        }
        return find(of, id, caller);
    }

    /**
     * One record within the caller's reach.
     *
     * @throws NotFound when there is none
     */
    public <R extends RecordRow> R find(Of<R> of, String id, Caller caller) {
        return of.register()
                .find(id)
                .filter(row -> caller.scope().shows(row.programme(), row.country(), row.partner()))
                .orElseThrow(() -> new NotFound("id", of.noun() + " " + id));
    }

    /** One record with its version as {@code ETag}, and the way to its history. */
    public <R extends RecordRow, V> ResponseEntity<V> show(
            Of<R> of,
            String id,
            @Nullable Long atLeast,
            Caller caller,
            Function<? super R, ? extends V> view) {
        positions.await(atLeast, of.projection());
        R row = find(of, id, caller);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().eTag("\"" + row.version() + "\"");
        RecordKind.find(of.noun().replace(' ', '-'))
                .ifPresent(kind -> answer.header(HttpHeaders.LINK, kind.historyLink(id)));
        return answer.body(view.apply(row));
    }

    /** A page of records within the caller's reach. */
    public <R extends RecordRow, V> RecordPage<V> list(
            Of<R> of,
            ListParameters parameters,
            Caller caller,
            Function<? super R, ? extends V> view) {
        positions.await(parameters.atLeast(), of.projection());
        int size = parameters.size();
        List<R> rows =
                of.register()
                        .list(
                                parameters.find(
                                        caller.scope(),
                                        of.register()
                                                .states()
                                                .optional("state", parameters.state())),
                                parameters.after(),
                                size);
        return new RecordPage<>(
                rows.stream().<V>map(view).toList(),
                rows.size() < size ? null : ListParameters.next(rows.getLast()));
    }

    /**
     * A page of records within the caller's reach by a state that the register cannot know, such as
     * one that depends on the day. It reads on until the page is full.
     *
     * @param views of some records, one for each: nothing for those that are not asked for
     */
    public <R extends RecordRow, V> RecordPage<V> listOfAll(
            Of<R> of,
            ListParameters parameters,
            Caller caller,
            Function<List<R>, List<Optional<V>>> views) {
        positions.await(parameters.atLeast(), of.projection());
        FindRecords find = parameters.find(caller.scope(), null);
        int size = parameters.size();
        List<V> found = new ArrayList<>();
        FindRecords.Cursor after = parameters.after();
        List<R> rows;
        do {
            rows = of.register().list(find, after, size);
            List<Optional<V>> shown = views.apply(rows);
            for (int n = 0; n < rows.size(); n++) {
                shown.get(n).ifPresent(found::add);
                after = new FindRecords.Cursor(rows.get(n).day(), rows.get(n).id());
                if (found.size() == size) {
                    return new RecordPage<>(found, ListParameters.next(rows.get(n)));
                }
            }
        } while (rows.size() == size);
        return new RecordPage<>(found, null);
    }

    /**
     * Requires that a record of this kind is within the caller's reach and of a programme that
     * exists.
     *
     * @param programme null when it belongs to none, which only those may record who reach all
     * @param phase null when it belongs to none
     * @param country several together, {@code AL+XK}; null when not recorded
     */
    public void check(
            Caller caller,
            @Nullable String programme,
            @Nullable String phase,
            @Nullable String country,
            @Nullable String partner) {
        requirePermitted(caller, programme, country, partner);
        if (programme != null) {
            programmes.require(programme, phase);
        }
    }

    private static void requirePermitted(
            Caller caller,
            @Nullable String programme,
            @Nullable String country,
            @Nullable String partner) {
        if (!caller.scope().permits(programme, country, partner)) {
            throw new OutOfReach();
        }
    }

    /** Today, by the clock of the house. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Receipt record(Object command, Caller caller, Expectation expectation) {
        return recorder.record(command, caller.actor(Source.API), expectation);
    }
}
