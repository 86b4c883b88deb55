/**
 * Where channels meet the conversation: what a child sent, and what the help line sends back. A
 * messenger, or later a web chat, stands on one side; the conversation on the other; neither knows
 * the other.
 */
@NullMarked
package org.waymark.hotline.channel;

import org.jspecify.annotations.NullMarked;
