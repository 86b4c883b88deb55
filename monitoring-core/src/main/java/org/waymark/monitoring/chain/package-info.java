/** How records of all kinds hang together: which one led to which. */
@NullMarked
package org.waymark.monitoring.chain;

import org.jspecify.annotations.NullMarked;
