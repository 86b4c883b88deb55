/**
 * The counsellors' desk: the live queue, the chat with a child under an alias, referral and
 * closing.
 */
@NullMarked
package org.waymark.hotline.desk;

import org.jspecify.annotations.NullMarked;
