/** Waymark. */
@NullMarked
package org.waymark.hotline;

import org.jspecify.annotations.NullMarked;
