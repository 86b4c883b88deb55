/**
 * Recognises danger in what a child writes: deterministic phrase rules per language, all of which
 * look at every message.
 */
@NullMarked
package org.waymark.hotline.danger;

import org.jspecify.annotations.NullMarked;
