/** Every countable fact with two clocks, and the measures computed from it. */
@NullMarked
package org.waymark.monitoring.ledger;

import org.jspecify.annotations.NullMarked;
