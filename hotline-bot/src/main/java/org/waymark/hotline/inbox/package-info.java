/**
 * What came in: stored before the channel is asked for more, and handled once, in order within a
 * chat.
 */
@NullMarked
package org.waymark.hotline.inbox;

import org.jspecify.annotations.NullMarked;
