/**
 * How the help line's background work runs: loops that never die, bells that wake them, and one
 * node on duty for a bot.
 */
@NullMarked
package org.waymark.hotline.duty;

import org.jspecify.annotations.NullMarked;
