/**
 * What goes out: queued in the transaction that says it, sent in order within a chat, urgent first,
 * fair between chats.
 */
@NullMarked
package org.waymark.hotline.outbox;

import org.jspecify.annotations.NullMarked;
