package org.waymark.hotline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code waymark.hotline.*}.
 *
 * @param workers how many chats are handled at the same time on this node
 * @param tries how often a failing thing is handled before it is set aside
 * @param firstRetry pause after the first failure; it doubles with each further one
 * @param longPoll how long Telegram holds a poll open when nothing happens
 * @param chatPause between two messages to one chat; Telegram asks for a second
 * @param callTimeout how long any other call to Telegram may take
 */
@ConfigurationProperties("waymark.hotline")
public record HotlineSettings(
        @DefaultValue("4") int workers,
        @DefaultValue("8") int tries,
        @DefaultValue("200ms") Duration firstRetry,
        @DefaultValue("25s") Duration longPoll,
        @DefaultValue("1s") Duration chatPause,
        @DefaultValue("15s") Duration callTimeout) {}
