/**
 * A stand-in for Telegram's Bot API: a real HTTP server that speaks enough of it for a client
 * library, with phones on its other side and faults on request. For the example mode and for tests;
 * it keeps everything in memory and knows nothing of the rest.
 */
@NullMarked
package org.waymark.hotline.standin;

import org.jspecify.annotations.NullMarked;
