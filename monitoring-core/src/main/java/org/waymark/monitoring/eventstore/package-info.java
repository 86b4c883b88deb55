/** How commands become stored events, and how far the readers of those events have come. */
@NullMarked
package org.waymark.monitoring.eventstore;

import org.jspecify.annotations.NullMarked;
