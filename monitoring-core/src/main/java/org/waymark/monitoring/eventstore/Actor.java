package org.waymark.monitoring.eventstore;

import java.util.UUID;

/**
 * Who gives a command. Holds no name: {@code id} is an account's random id, or the fixed word of an
 * automation or of the bot.
 *
 * @param id account id, or a fixed word such as {@code hotline}
 * @param role the role in which the command was given, for example {@code STAFF}
 * @param source the door through which it came
 * @param correlation ties together everything that one request caused
 */
public record Actor(String id, String role, Source source, String correlation) {

    /** An actor with a fresh correlation id. */
    public static Actor of(String id, String role, Source source) {
        return new Actor(id, role, source, UUID.randomUUID().toString());
    }
}
