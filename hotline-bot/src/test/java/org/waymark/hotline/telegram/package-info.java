/**
 * Telegram: the only place that knows chat ids, and where everything else that identifies a child
 * is dropped.
 */
@NullMarked
package org.waymark.hotline.telegram;

import org.jspecify.annotations.NullMarked;
