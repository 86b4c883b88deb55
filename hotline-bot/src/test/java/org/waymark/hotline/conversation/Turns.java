package org.waymark.hotline.conversation;

import java.util.ArrayList;
import java.util.List;
import org.waymark.hotline.conversation.ConversationCommand.Hear;
import org.waymark.hotline.conversation.ConversationEvent.BotSpoke;

/** Turns played one after another without an event store. */
final class Turns {

    private Turns() {}

    /** Plays a turn on a talk, and answers what the bot said in it. */
    static List<Said> play(Talk talk, Hear hear) {
        List<Said> said = new ArrayList<>();
        new Turn(
                        talk,
                        hear,
                        event -> {
                            talk.evolve(event);
                            if (event instanceof BotSpoke spoke) {
                                said.addAll(spoke.said());
                            }
                        })
                .play();
        return said;
    }
}
