/** The stand-in against what the Bot API documents. */
@NullMarked
package org.waymark.hotline.standin;

import org.jspecify.annotations.NullMarked;
