package org.waymark.hotline.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomMatcher;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.conversation.ConversationCommand.CloseConversation;
import org.waymark.hotline.conversation.ConversationCommand.Hear;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.conversation.ConversationEvent.BotSpoke;
import org.waymark.hotline.conversation.ConversationEvent.ConversationClosed;
import org.waymark.hotline.conversation.ConversationEvent.ConversationStarted;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTaken;
import org.waymark.hotline.conversation.ConversationEvent.DangerRaised;
import org.waymark.hotline.conversation.ConversationEvent.FactDecided;
import org.waymark.hotline.conversation.ConversationEvent.HelpRequested;
import org.waymark.hotline.conversation.ConversationEvent.OfferDecided;
import org.waymark.hotline.conversation.ConversationEvent.PersonAnswered;
import org.waymark.hotline.conversation.ConversationEvent.ReferralOffered;
import org.waymark.hotline.conversation.ConversationEvent.SafetyAnswered;
import org.waymark.hotline.conversation.ConversationEvent.UnreadableReceived;
import org.waymark.hotline.conversation.ConversationEvent.WordsReceived;
import org.waymark.hotline.script.Word;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.helpline.ContactCategory;
import org.waymark.monitoring.helpline.ContactCoding;
import org.waymark.monitoring.helpline.ContactId;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.Sealed;
import org.waymark.monitoring.referral.ReferralId;

/** A conversation of one child, and how its tests say what happened and ask what followed. */
abstract class ConversationFixture {

    static final String ALIAS = Alias.random().value();
    static final ContactId CONTACT = ContactId.random();
    static final ReferralId REFERRAL = ReferralId.random();
    static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    static final LocalDate TRAINED = LocalDate.of(2026, 3, 1);
    static final Sealed WORDS = new Sealed(KeyId.random().value(), "c2VhbGVk");
    static final Person ANNA = new Person("anna", Role.COUNSELLOR);
    static final Person BORIS = new Person("boris", Role.COUNSELLOR);
    static final Person CLARA = new Person("clara", Role.SUPERVISOR);
    static final Person PEER = new Person("peer", Role.PEER_SUPPORTER);
    static final Staffing SOMEBODY = new Staffing(1, 0, null, null, false);
    static final Staffing NOBODY = new Staffing(0, 0, null, null, false);

    static final ConversationEvent STARTED = new ConversationStarted(ALIAS, "en", AT);
    static final ConversationEvent SAFE = new SafetyAnswered(ALIAS, true, AT);
    static final ConversationEvent WAITING =
            new HelpRequested(ALIAS, CONTACT.value(), "counsellor", true, AT);
    static final ConversationEvent WAITING_ALONE =
            new HelpRequested(ALIAS, CONTACT.value(), "counsellor", false, AT);
    static final ConversationEvent TAKEN =
            new ConversationTaken(ALIAS, CONTACT.value(), "anna", "COUNSELLOR", AT);
    static final ConversationEvent ASKED_FOR_PEER =
            new HelpRequested(ALIAS, CONTACT.value(), "peer", true, AT);
    static final ConversationEvent WITH_PEER =
            new ConversationTaken(ALIAS, CONTACT.value(), "peer", "PEER_SUPPORTER", AT);
    static final ConversationEvent ALARM =
            new DangerRaised(ALIAS, CONTACT.value(), List.of("suicide"), AT);
    static final ConversationEvent OFFERED =
            new ReferralOffered(
                    ALIAS,
                    CONTACT.value(),
                    REFERRAL.value(),
                    "shelter",
                    "BG",
                    "ordinary",
                    List.of(new OfferedFact("age-band", WORDS), new OfferedFact("place", WORDS)),
                    "anna",
                    AT);

    static TestExecutor<Conversation> given(ConversationEvent... events) {
        return new AggregateTestFixture<>(Conversation.class).given((Object[]) events);
    }

    static Hear hear(Heard heard, Staffing staffing) {
        return new Hear(ALIAS, heard, "en", staffing, ContactId.random(), AT);
    }

    static Hear press(String button) {
        return hear(new Heard.Press(button), SOMEBODY);
    }

    static Hear words() {
        return hear(new Heard.Words(1, WORDS, Danger.NONE, null), SOMEBODY);
    }

    static Hear words(String said, Word meaning) {
        @Nullable Meaning meant = new Meaning(meaning, "en", said.startsWith("/"));
        return hear(new Heard.Words(1, WORDS, Danger.NONE, meant), SOMEBODY);
    }

    static Hear words(long number, Instant at) {
        Heard heard = new Heard.Words(number, WORDS, Danger.NONE, null);
        return new Hear(ALIAS, heard, "en", SOMEBODY, ContactId.random(), at);
    }

    static BotSpoke spoke(String text, String keyboard) {
        return new BotSpoke(ALIAS, "en", List.of(new Said(text, Map.of(), null, keyboard)), AT);
    }

    static PersonAnswered held() {
        return new PersonAnswered(ALIAS, "m1", WORDS, "anna", true, AT);
    }

    static WordsReceived received() {
        return new WordsReceived(ALIAS, 1, WORDS, true, AT);
    }

    static UnreadableReceived unreadable() {
        return new UnreadableReceived(ALIAS, "photo", AT);
    }

    static FactDecided decided(String fact, boolean agreed) {
        return new FactDecided(ALIAS, REFERRAL.value(), fact, agreed, AT);
    }

    static OfferDecided agreed() {
        return new OfferDecided(ALIAS, REFERRAL.value(), List.of("age-band"), AT);
    }

    static CloseConversation close() {
        ContactCoding coding =
                new ContactCoding(
                        "BG",
                        "child",
                        "10-12",
                        "female",
                        new ContactCategory("mental-health", "loneliness"),
                        List.of(),
                        "ordinary",
                        "listened");
        return new CloseConversation(ALIAS, coding, 90, WORDS, 1, ANNA, AT);
    }

    static ConversationClosed closed() {
        return new ConversationClosed(
                ALIAS,
                CONTACT.value(),
                "BG",
                "child",
                "10-12",
                "female",
                "mental-health/loneliness",
                List.of(),
                "ordinary",
                "listened",
                null,
                false,
                "anna",
                AT);
    }

    static List<Object> events(ResultValidator<Conversation> result) {
        result.expectSuccessfulHandlerExecution();
        List<Object> events = new ArrayList<>();
        result.expectEventsMatching(
                new CustomMatcher<List<EventMessage<?>>>("any events") {
                    @Override
                    public boolean matches(Object published) {
                        ((List<?>) published)
                                .forEach(message ->
                                        events.add(((EventMessage<?>) message).getPayload()));
                        return true;
                    }
                });
        return events;
    }

    static List<String> texts(ResultValidator<Conversation> result) {
        return events(result).stream()
                .filter(BotSpoke.class::isInstance)
                .flatMap(event -> ((BotSpoke) event).said().stream())
                .map(Said::text)
                .toList();
    }

    static void refused(ResultValidator<Conversation> result, String rule) {
        result.expectNoEvents()
                .expectException(
                        new CustomMatcher<RuleBroken>("the rule " + rule) {
                            @Override
                            public boolean matches(Object thrown) {
                                return thrown instanceof RuleBroken broken
                                        && broken.rule().equals(rule);
                            }
                        });
    }
}
