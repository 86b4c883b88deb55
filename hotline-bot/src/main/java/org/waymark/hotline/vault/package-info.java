/**
 * Who is behind an alias: kept apart from everything else, and read by the poller and the sender of
 * a channel only.
 */
@NullMarked
package org.waymark.hotline.vault;

import org.jspecify.annotations.NullMarked;
