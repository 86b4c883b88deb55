/** A help line channel for tests: a node without web, a listener in place of the conversation. */
@NullMarked
package org.waymark.hotline.testing;

import org.jspecify.annotations.NullMarked;
