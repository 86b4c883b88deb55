/**
 * What the bot says, in every language, as data: texts, button labels, words it understands, and
 * emergency numbers.
 */
@NullMarked
package org.waymark.hotline.script;

import org.jspecify.annotations.NullMarked;
