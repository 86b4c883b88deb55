package org.waymark.hotline.telegram;

/** How updates come in. */
public enum UpdateMode {
    /** One node asks Telegram for them; nothing has to be reachable from outside. */
    POLLING,

    /** Telegram posts them to any of our nodes, at an address with HTTPS. */
    WEBHOOK
}
