/**
 * How registers and the ledger follow the events: in batches, without one bad event stopping the
 * others, rebuilt on demand.
 */
@NullMarked
package org.waymark.monitoring.projection;

import org.jspecify.annotations.NullMarked;
