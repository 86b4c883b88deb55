package org.waymark.monitoring.history;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.kernel.Codes;

/** The kinds of record that have a history; with the register that says where a record belongs. */
public enum RecordKind {
    PROGRAMME("programmes", "programme", "programme/"),
    INDICATOR("indicators", "indicator", "indicator/"),
    REPORTED_FIGURE("reported-figures", "reported_figure", "figure/"),
    TRAINING("trainings", "training"),
    ACTIVITY("activities", "activity"),
    ASSESSMENT("assessments", "assessment"),
    BOARD("boards", "board"),
    CONFERENCE("conferences", "conference"),
    CURRICULUM_MODULE("curriculum-modules", "curriculum_module"),
    RESEARCH_OUTPUT("research-outputs", "research"),
    ISSUE("issues", "issue"),
    RECOMMENDATION("recommendations", "recommendation"),
    ADVOCACY_ACTION("advocacy-actions", "advocacy"),
    POLICY_OUTCOME("policy-outcomes", "policy_outcome"),
    NETWORK("networks", "network"),
    /** That two pseudonyms are one person. */
    MERGE("people/merges", "person_merge"),
    /** Read by those who work with the child. */
    SUPPORT_CASE("support-cases", "support_case", Role.STAFF),
    /** Read by those who work with the child. */
    REFERRAL("referrals", "referral", Role.STAFF),
    /** Coded facts only. */
    HELPLINE_CONTACT("helpline-contacts", "contact", Role.SUPERVISOR, Role.COORDINATOR);

    private final @Nullable String collection;
    private final String register;
    private final String prefix;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
    private final Set<Role> readers;

    RecordKind(String collection, String register, String prefix) {
        this.collection = collection;
        this.register = register;
        this.prefix = prefix;
        this.readers = EnumSet.of(Role.STAFF, Role.COORDINATOR);
    }

    RecordKind(String collection, String register) {
        this(collection, register, "");
    }

    RecordKind(@Nullable String collection, String register, Role reader, Role... more) {
        this.collection = collection;
        this.register = register;
        this.prefix = "";
        this.readers = EnumSet.of(reader, more);
    }

    /** For example {@code policy-outcome}; also how the ledger names it. */
    public String code() {
        return Codes.code(this);
    }

    /** Where such a record is read; none for what is not opened one by one. */
    public Optional<String> address(String id) {
        return Optional.ofNullable(collection).map(plural -> "/api/" + plural + "/" + id);
    }

    /** Where the history of such a record is read. */
    public String historyAddress(String id) {
        return "/api/history/" + code() + "/" + id;
    }

    /** The same as the value of a {@code Link} header, RFC 8288 with the relation of RFC 5829. */
    public String historyLink(String id) {
        return "<" + historyAddress(id) + ">; rel=\"version-history\"";
    }

    /** Whether such a record is read by somebody with these roles. */
    public boolean isReadBy(Set<Role> roles) {
        return readers.stream().anyMatch(roles::contains);
    }

    /** Whether its records are told apart by programme, state and day, so that they are listed. */
    public boolean isListed() {
        return switch (this) {
            case PROGRAMME, INDICATOR, REPORTED_FIGURE, TRAINING, MERGE -> false;
            default -> true;
        };
    }

    /** Name of the projection that knows where its records belong. */
    public String projection() {
        return register.toLowerCase(Locale.ROOT).replace('_', '-') + "-register";
    }

    String table() {
        return register + "_register";
    }

    /** The id of the record's events in the event store. */
    String stream(String id) {
        return prefix + id;
    }

    /** The kind of this code. */
    public static Optional<RecordKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /**
     * Reads a code.
     *
     * @throws org.waymark.monitoring.kernel.InvalidValue naming the codes that there are
     */
    public static RecordKind of(String field, @Nullable String code) {
        return Codes.of(RecordKind.class, field, code);
    }
}
