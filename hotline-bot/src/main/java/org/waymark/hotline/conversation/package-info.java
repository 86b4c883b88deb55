/**
 * The conversation with one child: what is heard and done, and a pure script that decides what the
 * bot answers.
 */
@NullMarked
package org.waymark.hotline.conversation;

import org.jspecify.annotations.NullMarked;
